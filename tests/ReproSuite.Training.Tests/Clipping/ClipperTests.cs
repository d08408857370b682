using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Clipping;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Tests.Clipping;

public class ClipperTests
{
    [Fact]
    public void Values_are_held_between_the_limits()
    {
        var (clipper, tensors) = (new Clipper(new ClipByValue(0.5)), Tensors([3, -4, 0.25f, -0.5f], [0.5f, -0.75f]));
        clipper.Clip(tensors);
        Assert.Equal([0.5f, -0.5f, 0.25f, -0.5f, 0.5f, -0.5f], Gradients(tensors));
        Assert.Equal(1, clipper.ClippedSteps);
    }

    [Fact]
    public void A_norm_above_the_limit_shortens_its_own_tensor()
    {
        var (clipper, tensors) = (new Clipper(new ClipByNorm(2.5)), Tensors([3, -4, 0, 0], [1, 2]));
        clipper.Clip(tensors);
        Assert.Equal([1.5f, -2, 0, 0, 1, 2], Gradients(tensors));
        Assert.Equal(1, clipper.ClippedSteps);
    }

    [Fact]
    public void A_global_norm_shortens_all_tensors_alike()
    {
        var (clipper, tensors) = (new Clipper(new ClipByGlobalNorm(6.5)), Tensors([3, -4, 0, 0], [12, 0]));
        clipper.Clip(tensors);
        Assert.Equal([1.5f, -2, 0, 0, 6, 0], Gradients(tensors));
        Assert.Equal(1, clipper.ClippedSteps);
    }

    [Fact]
    public void What_is_within_the_limit_stays_and_is_not_counted()
    {
        foreach (var spec in new ClippingSpec[] { new ClipByValue(4), new ClipByNorm(5), new ClipByGlobalNorm(13) })
        {
            var (clipper, tensors) = (new Clipper(spec), Tensors([3, -4, 0, 0], [12, 0]));
            if (spec is not ClipByGlobalNorm) tensors = Tensors([3, -4, 0, 0], [2, 0]);
            var before = Gradients(tensors);
            clipper.Clip(tensors);
            Assert.Equal(before, Gradients(tensors));
            Assert.Equal(0, clipper.ClippedSteps);
        }
    }

    [Fact]
    public void Vectors_of_sixteen_clip_as_single_numbers_do()
    {
        var numbers = Example.Normal("clip", 1, 67).Span.ToArray();
        var together = Tensors(numbers.ToArray());
        var alone = numbers.Select(number => Tensors([number])[0]).ToList();
        var clipper = new Clipper(new ClipByValue(0.3));
        clipper.Clip(together);
        clipper.Clip(alone);
        Assert.Equal(Gradients(alone), Gradients(together));
        Assert.Contains(0.3f, Gradients(together));
    }

    [Fact]
    public void A_gradient_that_is_not_a_number_stays_so()
    {
        foreach (var spec in new ClippingSpec[] { new ClipByValue(), new ClipByNorm(), new ClipByGlobalNorm() })
        {
            var tensors = Tensors([float.NaN, 5]);
            new Clipper(spec).Clip(tensors);
            Assert.True(float.IsNaN(Gradients(tensors)[0]));
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_limit_that_nothing_reaches_changes_no_bit_of_a_training(bool norm)
    {
        var trial = Example.Trial(Example.Network(dropout: 0.25, l1: 1e-3, l2: 1e-2, norm: norm), optimizer: new Adam(0.01));
        foreach (var spec in new ClippingSpec[] { new ClipByValue(1e6), new ClipByNorm(1e6), new ClipByGlobalNorm(1e6) })
            Assert.Equal(Example.Train(trial), Example.Train(trial with { Training = trial.Training with { Clipping = spec } }));
    }

    [Fact]
    public void A_limit_that_is_reached_changes_a_training()
    {
        var trial = Example.Trial(optimizer: new Sgd(0.1));
        var weights = new ClippingSpec?[] { null, new ClipByValue(0.01), new ClipByNorm(0.01), new ClipByGlobalNorm(0.01) }
            .Select(spec => Example.Train(trial with { Training = trial.Training with { Clipping = spec } }).FinalWeights);
        Assert.Equal(4, weights.Distinct().Count());
    }

    [Theory]
    [InlineData(1e-9, true)]
    [InlineData(1e6, false)]
    public void Clipped_steps_are_counted_epoch_by_epoch_where_a_network_is_looked_into(double limit, bool clips)
    {
        var trial = Example.Trial(optimizer: new Sgd(0.1));
        var clipped = Example.Train(trial with { Training = trial.Training with { Clipping = new ClipByGlobalNorm(limit), Diagnostics = true } });
        Assert.All(clipped.Epochs, epoch => Assert.Equal(clips ? clipped.Steps / clipped.Epochs.Count : 0, epoch.ClippedSteps));
        Assert.All(Example.Train(trial with { Training = trial.Training with { Clipping = new ClipByGlobalNorm(limit) } }).Epochs, epoch => Assert.Null(epoch.ClippedSteps));
        Assert.All(Example.Train(trial with { Training = trial.Training with { Diagnostics = true } }).Epochs, epoch => Assert.Null(epoch.ClippedSteps));
    }

    private static List<Tensor> Tensors(params float[][] gradients) =>
        [.. gradients.Select((numbers, i) => new Tensor($"t{i}", new Matrix(1, numbers.Length), new Matrix(numbers, 0, 1, numbers.Length)))];

    private static float[] Gradients(IEnumerable<Tensor> tensors) => [.. tensors.SelectMany(tensor => tensor.Gradients.Span.ToArray())];
}
