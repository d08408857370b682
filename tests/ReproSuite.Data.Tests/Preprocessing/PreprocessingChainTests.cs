using System.Text.Json;
using ReproSuite.Core;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Preprocessing;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Tests.Preprocessing;

public sealed class PreprocessingChainTests
{
    private static readonly JsonElement Vectors = Load();

    [Fact]
    public void Standardize_agrees_with_scikit_learn() => AssertAgrees("standardize", new Standardize());

    [Fact]
    public void Min_max_agrees_with_scikit_learn() => AssertAgrees("min-max", new MinMax());

    [Fact]
    public void Rescale_is_one_float_division()
    {
        var x = new Matrix([0f, 1f, 127f, 255f], 0, 2, 2);

        PreprocessingChain.Apply([new Rescale(255)], x, [0]);

        Assert.Equal([0f, 1f / 255f, 127f / 255f, 1f], x.Span.ToArray());
    }

    [Fact]
    public void Steps_are_fitted_on_what_the_steps_before_them_left()
    {
        var x = new Matrix([0f, 4f, 8f], 0, 3, 1);

        PreprocessingChain.Apply([new Rescale(2), new MinMax(), new Rescale(0.5)], x, [0, 1]);

        Assert.Equal([0f, 2f, 4f], x.Span.ToArray());
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Rows_outside_the_training_part_teach_nothing(bool minMax)
    {
        EquatableList<PreprocessingSpec> steps = [minMax ? new MinMax() : new Standardize()];
        var one = new Matrix([1f, 5f, 2f, 9f, 4f, 4f, 100f, -3f], 0, 4, 2);
        var other = new Matrix([1f, 5f, 2f, 9f, 4f, 4f, -7e6f, 0.25f], 0, 4, 2);

        PreprocessingChain.Apply(steps, one, [0, 1, 2]);
        PreprocessingChain.Apply(steps, other, [0, 1, 2]);

        Assert.Equal(one.Slice(0, 3).Span.ToArray(), other.Slice(0, 3).Span.ToArray());
    }

    [Fact]
    public void A_constant_feature_whose_sum_is_not_exact_stays_finite_and_becomes_zero()
    {
        var x = new Matrix([.. Enumerable.Repeat(0.1f, 1001)], 0, 1001, 1);

        PreprocessingChain.Apply([new Standardize()], x, [.. Enumerable.Range(0, 1001)]);

        Assert.All(x.Span.ToArray(), value => Assert.Equal(0f, value));
    }

    private static void AssertAgrees(string name, PreprocessingSpec step)
    {
        var expected = Rows(Vectors.GetProperty(name));
        var given = Rows(Vectors.GetProperty("x"));
        var x = new Matrix([.. given.SelectMany(row => row).Select(value => (float)value)], 0, given.Length, given[0].Length);

        PreprocessingChain.Apply([step], x, [.. Vectors.GetProperty("train").EnumerateArray().Select(row => row.GetInt32())]);

        // scikit-learn works in double throughout; the last rounding to float32 is what may differ, with some room for the large mean.
        for (var row = 0; row < x.Rows; row++)
        for (var j = 0; j < x.Columns; j++)
            Assert.Equal(expected[row][j], x[row, j], tolerance: 2e-7 * Math.Max(1, Math.Abs(expected[row][j])));
    }

    private static double[][] Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray())];

    private static JsonElement Load()
    {
        using var stream = typeof(PreprocessingChainTests).Assembly.GetManifestResourceStream("preprocessing.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
