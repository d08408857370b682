namespace ReproSuite.Core.Ports;

/// <summary>Some rows of a feature matrix with their labels: a view that copies nothing.</summary>
/// <param name="Features">[all rows, features]; shared between the parts of a fold.</param>
/// <param name="Labels">One class per row of <paramref name="Features"/>.</param>
/// <param name="Rows">The rows that belong to this part, ascending. A row's number is its sample id in streams of randomness.</param>
public sealed record Samples(FeatureMatrix Features, int[] Labels, int[] Rows)
{
    /// <summary>How many samples.</summary>
    public int Count => Rows.Length;
}
