using System.ComponentModel;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>What an author or a source says about the variants, as a sentence the records can settle.</summary>
/// <param name="Says">Such as <c>dropout better than none on val.accuracy</c> or <c>none test.accuracy = 0.8835 ± 0.01</c>.</param>
/// <param name="Source">Who says so, and where.</param>
[Description("A checkable sentence about the variants.")]
public sealed record Claim(string Says, string Source = "") : IChecked
{
    /// <summary>The sentence taken apart; null when it is not one of the known forms.</summary>
    public ClaimStatement? Statement => ClaimStatement.Parse(Says);

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Statement is null)
            yield return ("says", $"cannot read the claim \"{Says}\". Forms: A better|worse|higher|lower than B [on METRIC]; A equivalent to B [on METRIC]; A overfits later|earlier than B; A converges in fewer epochs than B [to SHARE]; A METRIC = VALUE ± TOLERANCE; A METRIC at least|at most VALUE.");
    }
}
