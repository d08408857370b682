using ReproSuite.Analysis.Lints;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;

namespace ReproSuite.Tool;

/// <summary>What lints find in a suite before it is trained, for people and for editors.</summary>
internal static class LintLines
{
    /// <summary>Writes a line per finding that is not ignored, in the canonical form of MSBuild; mere notes only when asked for.</summary>
    /// <returns>Whether one of them is an error.</returns>
    public static bool Write(TextWriter output, SizedSuite sized, DataIdentity? data, bool notes)
    {
        var findings = Open(sized, data).Where(found => notes || found.Lint.Severity != Severity.Info).ToList();
        foreach (var found in findings)
        {
            var place = sized.File.Locate(found.Key) is { } location ? $"{location}: " : $"{sized.File.Path}: ";
            output.WriteLine($"{place}{Word(found.Lint.Severity)} {found.Lint.Id}: {found.Message} {found.Lint.Fix}");
        }
        return findings.Any(found => found.Lint.Severity == Severity.Error);
    }

    /// <summary>One line that counts them; null when there are none.</summary>
    public static string? Summary(SizedSuite sized, DataIdentity data)
    {
        var findings = Open(sized, data).Where(found => found.Lint.Severity != Severity.Info).ToList();
        return findings.Count == 0 ? null
            : $"{Heading.Count(findings.Count, "weak place")} in the design ({string.Join(" ", findings.Select(found => found.Lint.Id).Distinct())}); 'dotnet repro check {sized.File.Path}' tells more";
    }

    /// <summary>RPR0515: reasons for lints that there are not.</summary>
    public static IEnumerable<Fault> Unknown(SizedSuite sized) =>
        from entry in sized.Suite.Ignored
        where Lint.All.All(lint => lint.Id != entry.Lint)
        select new Fault("RPR0515", SettledByDesign.All.Any(settled => settled.Id == entry.Lint)
            ? $"ignore: {entry.Lint} never fires, it is settled by design. Drop the entry."
            : $"ignore: there is no lint {entry.Lint}. docs/lints.md lists them.", sized.File.Locate("ignore"));

    /// <summary>How many mere notes there are.</summary>
    public static int Notes(SizedSuite sized, DataIdentity? data) => Open(sized, data).Count(found => found.Lint.Severity == Severity.Info);

    private static List<Finding> Open(SizedSuite sized, DataIdentity? data) => [.. Lint.Check(new LintSubject(sized.Suite, data)).Where(found => found.Ignored is null)];

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
