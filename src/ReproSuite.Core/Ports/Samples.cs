namespace ReproSuite.Core.Ports;

/// <summary>Some rows of a feature matrix with their labels: a view that copies nothing.</summary>
/// <param name="Features">[all rows, features]; shared between the parts of a fold.</param>
/// <param name="Labels">One class per row of <paramref name="Features"/>; where the target is a number, 0 for all.</param>
/// <param name="Rows">The rows that belong to this part, ascending. A row's number is its sample id in streams of randomness.</param>
public sealed record Samples(FeatureMatrix Features, int[] Labels, int[] Rows)
{
    /// <summary>One number per row of <see cref="Features"/>, which is to be predicted; null where it is the class.</summary>
    public float[]? Targets { get; init; }

    /// <summary>How many samples.</summary>
    public int Count => Rows.Length;
}
