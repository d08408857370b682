using ReproSuite.Core.Ports;

namespace ReproSuite.Conformance.Tests;

/// <summary>How far two trainings lie apart.</summary>
internal static class Distance
{
    /// <summary>A tensor is measured against its own largest number, unless that is below this share of the network's: a gradient that is 0 but for rounding, as of a bias before batch normalization, has no relative error.</summary>
    private const double Nothing = 1e-5;

    /// <summary>|a − b| / |b|; 0 where they are equal.</summary>
    public static double Between(double value, double exact) => value == exact ? 0 : Math.Abs(value - exact) / Math.Abs(exact);

    /// <summary>Of the tensor that lies farthest: max |a − b| / max |b|.</summary>
    public static (double Distance, string Tensor) Between(IReadOnlyDictionary<string, float[]> values, IReadOnlyDictionary<string, float[]> exact)
    {
        Assert.Equal(exact.Keys.Order(StringComparer.Ordinal), values.Keys.Order(StringComparer.Ordinal));
        var most = exact.Values.Max(Largest);
        return exact.Select(tensor => (Farthest(values[tensor.Key], tensor.Value) / (Largest(tensor.Value) < Nothing * most ? most : Largest(tensor.Value)), tensor.Key)).Max();
    }

    /// <summary>(before − after) / rate: what a plain step makes of gradients.</summary>
    public static IReadOnlyDictionary<string, float[]> Gradients(ModelWeights before, ModelWeights after, float rate) => after.Tensors
        .Where(tensor => !tensor.Name.Contains("/moving-", StringComparison.Ordinal))
        .ToDictionary(tensor => tensor.Name, tensor => tensor.Numbers.Zip(before.Find(tensor.Name)!.Numbers, (now, was) => (was - now) / rate).ToArray(), StringComparer.Ordinal);

    private static double Largest(float[] numbers) => numbers.Max(number => Math.Abs((double)number));

    private static double Farthest(float[] values, float[] exact) => values.Zip(exact, (a, b) => a == b ? 0 : Math.Abs((double)a - b)).Max();
}
