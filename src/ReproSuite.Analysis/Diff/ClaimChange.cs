namespace ReproSuite.Analysis.Diff;

/// <summary>A claim on both sides.</summary>
/// <param name="Says">The sentence.</param>
/// <param name="Before">What became of it at the base; null where it was not claimed.</param>
/// <param name="After">What became of it at the head; null where it is claimed no more.</param>
/// <param name="Evidence">The figures behind the head's verdict, else behind the base's.</param>
public sealed record ClaimChange(string Says, ClaimVerdict? Before, ClaimVerdict? After, string Evidence)
{
    /// <summary>Whether both sides claim it and find otherwise.</summary>
    public bool IsFlipped => Before is not null && After is not null && Before != After;

    /// <summary>Whether it held and no longer does.</summary>
    public bool IsBroken => (Before, After) is (ClaimVerdict.Holds, ClaimVerdict.Refuted or ClaimVerdict.Inconclusive);

    internal static IReadOnlyList<ClaimChange> Between(DiffSide before, DiffSide after)
    {
        var (was, now) = (ByText(before), ByText(after));
        return
        [
            .. now.Keys.Union(was.Keys).Select(says => new ClaimChange(
                says, was.GetValueOrDefault(says)?.Verdict, now.GetValueOrDefault(says)?.Verdict, (now.GetValueOrDefault(says) ?? was[says]).Evidence)),
        ];
    }

    private static OrderedDictionary<string, SideClaim> ByText(DiffSide side)
    {
        var claims = new OrderedDictionary<string, SideClaim>(StringComparer.Ordinal);
        foreach (var claim in side.Claims) claims.TryAdd(claim.Says, claim);
        return claims;
    }
}
