using System.Text.RegularExpressions;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;

namespace ReproSuite.Tool;

/// <summary>Chooses trials by name, <c>*</c> standing for anything: <c>dropout/*</c>, <c>*/seed=1</c>. A name alone means that variant.</summary>
internal static class TrialFilter
{
    /// <summary>The trials that match; all of them without a pattern.</summary>
    /// <exception cref="InvalidInputException">Nothing matches.</exception>
    public static IReadOnlyList<Trial> Choose(IReadOnlyList<Trial> trials, string? pattern)
    {
        if (pattern is null) return trials;
        var whole = pattern.Contains('/', StringComparison.Ordinal) || pattern.Contains('*', StringComparison.Ordinal) ? pattern : pattern + "/*";
        var regex = new Regex("^" + Regex.Escape(whole).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        Trial[] chosen = [.. trials.Where(t => regex.IsMatch(t.Name))];
        return chosen.Length > 0 ? chosen : throw new InvalidInputException("RPR0506",
            $"--filter matches no trial. Given: {pattern}. Trials are named like {trials[0].Name}; variants: {string.Join(", ", trials.Select(t => t.Variant).Distinct())}.");
    }
}
