using System.Text.Json;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Parameters;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Layers;

public class BatchNormLayerTests
{
    [Theory, InlineData(0), InlineData(1)]
    public void Two_steps_and_an_evaluation_are_those_of_PyTorch(int number)
    {
        var known = KnownAnswers.Read("batch-norm.json").GetProperty("cases")[number];
        var (rows, width) = (known.GetProperty("rows").GetInt32(), known.GetProperty("width").GetInt32());
        var (layer, parameters) = Layer(width, rows);
        Tensor(parameters, "gamma", known.GetProperty("gamma").Floats());
        Tensor(parameters, "beta", known.GetProperty("beta").Floats());
        var x = new Matrix(rows, width);
        foreach (var step in known.GetProperty("steps").EnumerateArray())
        {
            x = Rows(step.GetProperty("x"), rows, width);
            Near(step.GetProperty("y"), layer.ForwardTraining(x, 1).Span);
            Near(step.GetProperty("dx"), layer.Backward(Rows(step.GetProperty("dy"), rows, width)).Span);
            Near(step.GetProperty("dgamma"), Tensor(parameters, "gamma").Gradients.Span);
            Near(step.GetProperty("dbeta"), Tensor(parameters, "beta").Gradients.Span);
            Near(step.GetProperty("moving-mean"), Tensor(parameters, "moving-mean").Weights.Span);
            Near(step.GetProperty("moving-variance"), Tensor(parameters, "moving-variance").Weights.Span);
        }
        Near(known.GetProperty("evaluation"), layer.Forward(x).Span);
    }

    [Theory, InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(16), InlineData(31), InlineData(67)]
    public void Features_side_by_side_have_the_bits_of_features_alone(int width)
    {
        const int rows = 9;
        var (together, parameters) = Layer(width, rows);
        var alone = Enumerable.Range(0, width).Select(_ => Layer(1, rows)).ToArray();
        var x = Example.Normal("x", rows, width, 3f);
        for (uint step = 1; step <= 3; step++)
        {
            var (dy, y) = (Example.Normal($"dy {step}", rows, width), together.ForwardTraining(x, step));
            var columnsOfY = alone.Select((one, j) => one.Layer.ForwardTraining(Column(x, j), step)).ToArray();
            Assert.Equal(Bits(y), Bits(columnsOfY));
            var columnsOfDx = alone.Select((one, j) => one.Layer.Backward(Column(dy, j))).ToArray();
            Assert.Equal(Bits(together.Backward(dy)), Bits(columnsOfDx));
            foreach (var (name, weights, gradients) in parameters.Tensors)
            {
                var ones = alone.Select(one => one.Parameters.Tensors.Single(t => t.Name == name)).ToArray();
                Assert.Equal(Bits(weights), Bits([.. ones.Select(t => t.Weights)]));
                if (gradients.Columns > 0) Assert.Equal(Bits(gradients), Bits([.. ones.Select(t => t.Gradients)]));
            }
        }
        Assert.Equal(Bits(together.Forward(x)), Bits([.. alone.Select((one, j) => one.Layer.Forward(Column(x, j)))]));
    }

    [Fact]
    public void A_row_is_evaluated_alike_in_any_company()
    {
        var (layer, _) = Layer(37, 50);
        var x = Example.Normal("x", 50, 37);
        layer.ForwardTraining(x, 1);
        var whole = Bits(layer.Forward(x));
        foreach (var rows in new[] { 1, 7, 50 })
        {
            var parts = Enumerable.Range(0, 50).Chunk(rows).SelectMany(part => Bits(layer.Forward(x.Slice(part[0], part.Length))));
            Assert.Equal(whole, parts);
        }
    }

    [Fact]
    public void A_batch_of_one_row_is_beta_and_passes_no_gradient_on()
    {
        var (layer, parameters) = Layer(21, 1);
        Tensor(parameters, "beta", Example.Normal("beta", 1, 21).Span.ToArray());
        var y = layer.ForwardTraining(Example.Normal("x", 1, 21), 1);
        Assert.Equal(Tensor(parameters, "beta").Weights.Span.ToArray(), y.Span.ToArray());
        Assert.All(layer.Backward(Example.Normal("dy", 1, 21)).Span.ToArray(), dx => Assert.Equal(0f, dx));
        Assert.All(Tensor(parameters, "moving-variance").Weights.Span.ToArray(), variance => Assert.Equal(0.99f, variance));
    }

    /// <summary>0.1f times 31 is no float: a mean in float would leave a difference, which 1/sqrt(epsilon) would blow up.</summary>
    [Fact]
    public void A_constant_column_becomes_exactly_beta()
    {
        var (layer, parameters) = Layer(18, 31);
        var x = new Matrix(31, 18);
        x.Span.Fill(0.1f);
        Assert.All(layer.ForwardTraining(x, 1).Span.ToArray(), y => Assert.Equal(0f, y));
        Assert.All(Tensor(parameters, "moving-mean").Weights.Span.ToArray(), mean => Assert.Equal(0.1f * (float)(1 - 0.99), mean));
    }

    [Fact]
    public void A_small_spread_around_a_large_mean_is_kept()
    {
        var (layer, _) = Layer(17, 4);
        var x = new Matrix(4, 17);
        for (var row = 0; row < 4; row++) x.Row(row).Fill(1_000_000f + row);
        var y = layer.ForwardTraining(x, 1);
        for (var row = 0; row < 4; row++) Assert.Equal((row - 1.5) / Math.Sqrt(1.25 + 1e-3), y[row, 16], 1e-6);
    }

    private static (BatchNormLayer Layer, ParameterBuffer Parameters) Layer(int width, int rows)
    {
        var spec = new BatchNorm(Name: "norm");
        var parameters = new ParameterBuffer(new Network([spec]), width, new Workspace());
        return (new BatchNormLayer(spec, parameters, width, rows, rows, passesGradient: true, new Workspace()), parameters);
    }

    private static Tensor Tensor(ParameterBuffer parameters, string name, float[]? values = null)
    {
        var tensor = parameters.Tensors.Single(t => t.Name == $"norm/{name}");
        values?.CopyTo(tensor.Weights.Span);
        return tensor;
    }

    private static Matrix Column(Matrix matrix, int column)
    {
        var values = new Matrix(matrix.Rows, 1);
        for (var row = 0; row < matrix.Rows; row++) values[row, 0] = matrix[row, column];
        return values;
    }

    private static uint[] Bits(params Matrix[] columns)
    {
        var rows = Enumerable.Range(0, columns[0].Rows);
        return [.. rows.SelectMany(row => columns.SelectMany(column => column.Row(row).ToArray())).Select(BitConverter.SingleToUInt32Bits)];
    }

    private static Matrix Rows(JsonElement list, int rows, int width) =>
        new([.. list.EnumerateArray().SelectMany(row => row.Floats())], 0, rows, width);

    /// <summary>The vectors are double; a figure of the batch is rounded once before the two or three float operations that follow.</summary>
    private static void Near(JsonElement expected, ReadOnlySpan<float> actual)
    {
        double[] numbers = expected[0].ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().SelectMany(row => row.Numbers())] : expected.Numbers();
        Assert.Equal(numbers.Length, actual.Length);
        for (var i = 0; i < numbers.Length; i++)
            Assert.True(Math.Abs(numbers[i] - actual[i]) <= 1e-6 * Math.Max(1, Math.Abs(numbers[i])), $"{i}: {numbers[i]} and {actual[i]}");
    }
}
