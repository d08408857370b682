using System.ComponentModel;
using System.Text.RegularExpressions;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>A lint that the suite's author lets pass, and why; the report prints the reason.</summary>
[Description("A lint that is let pass, and why.")]
public sealed partial record IgnoredLint(
    [Description("Its identifier, such as L26; docs/lints.md lists them.")] string Lint,
    [Description("Why it is let pass; the report prints it.")] string Reason) : IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (!Pattern().IsMatch(Lint)) yield return ("lint", $"a lint is named by L and two digits, such as L26. Given: {Lint}.");
        if (string.IsNullOrWhiteSpace(Reason)) yield return ("reason", "an ignored lint needs a reason, which the report prints.");
    }

    [GeneratedRegex(@"^L[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
