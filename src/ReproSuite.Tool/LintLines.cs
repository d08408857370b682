using ReproSuite.Analysis.Lints;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;

namespace ReproSuite.Tool;

/// <summary>What lints find in a suite before it is trained, for people and for editors.</summary>
internal static class LintLines
{
    /// <summary>What is found and not ignored.</summary>
    public static IReadOnlyList<Finding> Open(SizedSuite sized, DataIdentity? data) => [.. Lint.Check(new LintSubject(sized.Suite, data)).Where(found => found.Ignored is null)];

    /// <summary>Writes a line per finding, in the canonical form of MSBuild.</summary>
    public static void Write(TextWriter output, SizedSuite sized, IEnumerable<Finding> findings)
    {
        foreach (var found in findings)
        {
            var place = sized.File.Locate(found.Key) is { } location ? $"{location}: " : $"{sized.File.Path}: ";
            output.WriteLine($"{place}{Word(found.Lint.Severity)} {found.Lint.Id}: {found.Message} {found.Lint.Fix}");
        }
    }

    /// <summary>One line that counts them; null when there are none.</summary>
    public static string? Summary(SizedSuite sized, DataIdentity data)
    {
        var findings = Open(sized, data).Where(found => found.Lint.Severity != Severity.Info).ToList();
        return findings.Count == 0 ? null
            : $"{Heading.Count(findings.Count, "weak place")} in the design ({string.Join(" ", findings.Select(found => found.Lint.Id).Distinct())}); 'dotnet repro check {sized.SizeCommand}' tells more";
    }

    /// <summary>RPR0515: reasons for lints that there are not.</summary>
    public static IEnumerable<Fault> Unknown(SizedSuite sized) =>
        from entry in sized.Suite.Ignored
        where Lint.All.All(lint => lint.Id != entry.Lint)
        select new Fault("RPR0515", SettledByDesign.All.Any(settled => settled.Id == entry.Lint)
            ? $"ignore: {entry.Lint} never fires, it is settled by design. Drop the entry."
            : $"ignore: there is no lint {entry.Lint}. docs/lints.md lists them.", sized.File.Locate("ignore"));

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
