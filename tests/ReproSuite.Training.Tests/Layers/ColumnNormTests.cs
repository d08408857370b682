using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Layers;

public class ColumnNormTests
{
    [Theory, InlineData(0), InlineData(1)]
    public void Columns_are_scaled_as_in_Keras(int number)
    {
        var known = KnownAnswers.Read("layers.json").GetProperty("max-norm")[number];
        var kernel = LayerAnswers.Rows(known.GetProperty("before"));
        new ColumnNorm(known.Number("limit"), kernel.Columns, new Workspace()).Limit(kernel);
        LayerAnswers.Near(known.GetProperty("after"), kernel.Span, tolerance: 1e-7);
    }

    [Theory, InlineData(7), InlineData(8), InlineData(9), InlineData(31)]
    public void Columns_side_by_side_have_the_bits_of_columns_alone(int width)
    {
        const int rows = 13;
        var kernel = Example.Normal("kernel", rows, width);
        var columns = Enumerable.Range(0, width).Select(column => Column(kernel, column)).ToArray();
        new ColumnNorm(2, width, new Workspace()).Limit(kernel);
        foreach (var (alone, column) in columns.Select((alone, column) => (alone, column)))
        {
            new ColumnNorm(2, 1, new Workspace()).Limit(alone);
            Assert.Equal(LayerAnswers.Bits(alone), LayerAnswers.Bits(Column(kernel, column)));
        }
    }

    /// <summary>The rate is far too large on purpose: without the limit the norms are many times as large.</summary>
    [Fact]
    public void After_every_step_each_column_of_a_limited_kernel_is_at_the_limit_at_most()
    {
        var free = Example.Network();
        var limited = free with { Layers = [(Dense)free.Layers[0] with { MaxNorm = 0.75 }, free.Layers[1]] };
        Assert.InRange(LargestNorm(limited), 0.74, 0.75 + 1e-6);
        Assert.InRange(LargestNorm(free), 1.5, double.MaxValue);
    }

    private static double LargestNorm(Network network)
    {
        var fold = Example.Fold();
        var memory = new Workspace();
        var stack = new LayerStack(network, 5, 4, 4, "clouds", 1, 0, memory);
        var batch = new Batch(4, fold.Train.Features, memory);
        var step = new TrainingStep(
            new HostLearner(stack, Optimizer.Start(new Sgd(2), stack.Parameters.Gradients.Length, memory)), Loss.Start(new CrossEntropy(), 4, 3, memory), batch, 4, 3, memory);
        for (uint number = 1; number <= 5; number++) Assert.Null(step.Run(fold.Train, fold.Train.Rows[..4], number, new double[4]));
        var kernel = stack.Parameters.Tensors[0].Weights;
        return Enumerable.Range(0, kernel.Columns).Max(column => Math.Sqrt(Column(kernel, column).Span.ToArray().Sum(w => (double)w * w)));
    }

    private static Matrix Column(Matrix matrix, int column)
    {
        var values = new Matrix(matrix.Rows, 1);
        for (var row = 0; row < matrix.Rows; row++) values[row, 0] = matrix[row, column];
        return values;
    }
}
