using System.Text.RegularExpressions;
using ReproSuite.Testing;

namespace ReproSuite.Architecture.Tests;

public sealed partial class FaultCodeTests
{
    private static readonly string[] Documented = [.. CodeLine().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "docs", "errors.md")))
        .Select(line => line.Groups["code"].Value)];

    [Fact]
    public void The_page_of_errors_lists_the_codes_that_the_source_uses_and_no_others() => Assert.Equal(
        Room.SourceFiles(Room.Source).Concat(Directory.GetFiles(Room.Source, "*.targets", SearchOption.AllDirectories)).SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(code => code.Value)
            .Distinct().Order(StringComparer.Ordinal),
        Documented.Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_of_errors_is_in_the_order_of_the_codes() => Assert.Equal(Documented.Order(StringComparer.Ordinal), Documented);

    [GeneratedRegex(@"(?<="")RPR\d{4}(?="")|(?<=warning )RPR\d{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (?<code>RPR\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex CodeLine();
}
