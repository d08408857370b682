using System.Globalization;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Design;

/// <summary>The unit that is trained, hashed and stored: one variant on one fold with one seed.</summary>
public sealed record Trial(string Variant, int Fold, int Seed, TrialSpec Spec, string DataDigest, string SplitDigest, TrialKey Key)
{
    /// <summary>The trial whose weights this one starts from; null when its first weights are drawn.</summary>
    public Trial? Before { get; init; }

    /// <summary>How people name it: <c>dropout-10/fold=1/seed=2</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Variant}/fold={Fold}/seed={Seed}");
}
