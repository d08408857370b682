using System.Globalization;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Design;

/// <summary>The unit that is trained, hashed and stored: one variant on one fold with one seed.</summary>
public sealed record Trial(string Variant, int Fold, int Seed, TrialSpec Spec, string DataDigest, string SplitDigest, TrialKey Key)
{
    /// <summary>The trial whose weights this one starts from; null when its first weights are drawn.</summary>
    public Trial? Before { get; init; }

    /// <summary>The same trial with fewer epochs: this one may go on from its end, which changes nothing but the time it takes. Null where there is none.</summary>
    public TrialKey? Begun { get; init; }

    /// <summary>Whether the same trial with more epochs may go on from the end of this one.</summary>
    public bool MayGoOn { get; init; }

    /// <summary>How people name it: <c>dropout-10/fold=1/seed=2</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Variant}/fold={Fold}/seed={Seed}");
}
