using System.Text.Json;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Parameters;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Layers;

/// <summary>Holds a layer named "layer" to two steps and an evaluation from layers.json.</summary>
internal static class LayerAnswers
{
    public static void Check(JsonElement known, Layer layer, ParameterBuffer parameters)
    {
        var (rows, width, rate) = (known.GetProperty("rows").GetInt32(), known.GetProperty("width").GetInt32(), known.Number("rate"));
        foreach (var start in known.GetProperty("start").EnumerateObject()) start.Value.Floats().CopyTo(Tensor(parameters, start.Name).Weights.Span);
        var x = new Matrix(rows, width);
        foreach (var step in known.GetProperty("steps").EnumerateArray())
        {
            x = Rows(step.GetProperty("x"));
            Near(step.GetProperty("y"), layer.ForwardTraining(x, 1).Span);
            Near(step.GetProperty("dx"), layer.Backward(Rows(step.GetProperty("dy"))).Span);
            foreach (var gradient in step.GetProperty("gradients").EnumerateObject())
            {
                var tensor = Tensor(parameters, gradient.Name);
                Near(gradient.Value, tensor.Gradients.Span);
                for (var i = 0; i < width; i++) tensor.Weights.Span[i] -= (float)(rate * tensor.Gradients.Span[i]);
            }
        }
        Near(known.GetProperty("evaluation"), layer.Forward(x).Span);
    }

    public static Matrix Rows(JsonElement list) =>
        new([.. list.EnumerateArray().SelectMany(row => row.Floats())], 0, list.GetArrayLength(), list[0].GetArrayLength());

    public static uint[] Bits(Matrix matrix) => Array.ConvertAll(matrix.Span.ToArray(), BitConverter.SingleToUInt32Bits);

    /// <summary>The answers are double; a few float operations lie between.</summary>
    public static void Near(JsonElement expected, ReadOnlySpan<float> actual, double tolerance = 2e-6)
    {
        double[] numbers = expected[0].ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().SelectMany(row => row.Numbers())] : expected.Numbers();
        Assert.Equal(numbers.Length, actual.Length);
        for (var i = 0; i < numbers.Length; i++)
            Assert.True(Math.Abs(numbers[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(numbers[i])), $"{i}: {numbers[i]} and {actual[i]}");
    }

    private static Tensor Tensor(ParameterBuffer parameters, string name) => parameters.Tensors.Single(tensor => tensor.Name == $"layer/{name}");
}
