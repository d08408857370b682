using System.Text.Json;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Preprocessing;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Tests.Preprocessing;

public sealed class RobustTests
{
    private static readonly JsonElement Vectors = Load();

    [Theory, InlineData("odd"), InlineData("even"), InlineData("three")]
    public void Robust_agrees_with_scikit_learn(string rows)
    {
        var expected = Rows(Vectors.GetProperty(rows).GetProperty("robust"));
        var x = Given();

        PreprocessingChain.Apply([new Robust()], x, [.. Vectors.GetProperty(rows).GetProperty("train").EnumerateArray().Select(row => row.GetInt32())]);

        for (var row = 0; row < x.Rows; row++)
        for (var j = 0; j < x.Columns; j++)
            Assert.Equal(expected[row][j], x[row, j], tolerance: 2e-7 * Math.Max(1, Math.Abs(expected[row][j])));
    }

    [Fact]
    public void Rows_outside_the_training_part_teach_nothing()
    {
        var (one, other) = (new Matrix([1f, 2f, 4f, 100f], 0, 4, 1), new Matrix([1f, 2f, 4f, -7e6f], 0, 4, 1));

        PreprocessingChain.Apply([new Robust()], one, [0, 1, 2]);
        PreprocessingChain.Apply([new Robust()], other, [0, 1, 2]);

        Assert.Equal(one.Slice(0, 3).Span.ToArray(), other.Slice(0, 3).Span.ToArray());
    }

    [Fact]
    public void One_training_row_is_only_subtracted()
    {
        var x = new Matrix([3f, 5f], 0, 2, 1);

        PreprocessingChain.Apply([new Robust()], x, [0]);

        Assert.Equal([0f, 2f], x.Span.ToArray());
    }

    private static Matrix Given()
    {
        var rows = Rows(Vectors.GetProperty("x"));
        return new Matrix([.. rows.SelectMany(row => row).Select(value => (float)value)], 0, rows.Length, rows[0].Length);
    }

    private static double[][] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray())];

    private static JsonElement Load()
    {
        using var stream = typeof(RobustTests).Assembly.GetManifestResourceStream("robust.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
