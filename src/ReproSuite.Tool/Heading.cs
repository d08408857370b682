using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Execution;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool;

/// <summary>The first lines of what <c>run</c> and <c>plan</c> print: the question, the data, and how much there is to do.</summary>
internal static class Heading
{
    public static void Write(TextWriter output, SizedSuite sized, PlanStatus status)
    {
        var (suite, data) = (sized.Suite, status.Plan.Data);
        output.WriteLine($"{sized.Folder} · {suite.Question}");
        if (status.Plan.Engine.Name != KnownEngine.Exact.Name) output.WriteLine($"engine {status.Plan.Engine.Name}: its figures are compared with each other only; 'compare-engines' holds them against exact");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{suite.Data.Name} · {Rows(data.Folds.Select(f => f.Train))} train / {Rows(data.Folds.Select(f => f.Validation))} validation per fold · {data.Card.TestCounts.Sum():N0} test · {Size(suite)} = {status.Plan.Trials.Count} trials, {status.Cached.Count} cached"));
    }

    private static string Rows(IEnumerable<int> counts)
    {
        var (low, high) = (counts.Min(), counts.Max());
        return FormattableString.Invariant(low == high ? (FormattableString)$"{low:N0}" : $"{low:N0}–{high:N0}");
    }

    private static string Size(Suite suite) =>
        $"{Count(suite.Variants.Count, "variant")} × {Count(suite.Split.FoldCount, "fold")} × {Count(suite.Seeds.Count, "seed")}";

    /// <summary><c>1 fold</c>, <c>3 folds</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
