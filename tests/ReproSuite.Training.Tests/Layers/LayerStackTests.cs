using ReproSuite.Core.Specs;
using ReproSuite.Training.Layers;

namespace ReproSuite.Training.Tests.Layers;

public class LayerStackTests
{
    [Fact]
    public void Biases_start_at_zero_and_kernels_do_not()
    {
        foreach (var tensor in Stack(Example.Network()).Parameters.Tensors)
            Assert.Equal(tensor.Name.EndsWith("/bias", StringComparison.Ordinal), tensor.Weights.Span.ToArray().All(w => w == 0));
    }

    [Fact]
    public void A_bias_starts_where_its_initializer_says_and_the_kernel_where_it_did()
    {
        var plain = Example.Network();
        var drawn = plain with { Layers = [(Dense)plain.Layers[0] with { BiasInitializer = new RandomNormal(0.1) }, plain.Layers[1]] };
        var bias = Stack(drawn).Parameters.Tensors.Single(t => t.Name == "hidden/bias").Weights.Span.ToArray();
        Assert.Equal(8, bias.Distinct().Count());
        Assert.Equal(Kernel(plain, "hidden"), Kernel(drawn, "hidden"));
        Assert.NotEqual(bias, Kernel(drawn, "hidden")[..8]);
    }

    [Fact]
    public void Tensors_lie_in_layer_order_kernel_before_bias() => Assert.Equal(
        ["hidden/kernel 5×8", "hidden/bias 1×8", "output/kernel 8×3", "output/bias 1×3"],
        Stack(Example.Network(dropout: 0.5)).Parameters.Tensors.Select(t => $"{t.Name} {t.Weights}"));

    [Fact]
    public void Moving_figures_are_told_with_their_layer_but_lie_behind_what_optimizers_see()
    {
        var parameters = Stack(Example.Network(norm: true)).Parameters;
        Assert.Equal(
            [
                "hidden/kernel 5×8", "hidden/bias 1×8", "norm/gamma 1×8", "norm/beta 1×8", "norm/moving-mean 1×8", "norm/moving-variance 1×8",
                "output/kernel 8×3", "output/bias 1×3",
            ],
            parameters.Tensors.Select(t => $"{t.Name} {t.Weights}"));
        parameters.Trained.Fill(7f);
        Assert.Equal([.. Enumerable.Repeat(7f, 91), .. Enumerable.Repeat(0f, 8), .. Enumerable.Repeat(1f, 8)], parameters.Weights);
    }

    [Fact]
    public void First_weights_depend_on_the_seed_and_on_nothing_else_of_the_trial()
    {
        var first = Stack(Example.Network()).Parameters.Weights;
        Assert.Equal(first, Stack(Example.Network(dropout: 0.3, l2: 0.1)).Parameters.Weights);
        Assert.Equal(first, Stack(Example.Network(), fold: 4).Parameters.Weights);
        Assert.NotEqual(first, Stack(Example.Network(), seed: 2).Parameters.Weights);
    }

    [Fact]
    public void A_new_layer_leaves_the_first_weights_of_named_layers_alone()
    {
        var plain = Example.Network();
        var deeper = plain with { Layers = [plain.Layers[0], new Dense(8, new Relu(), Name: "extra"), plain.Layers[1]] };
        Assert.Equal(Kernel(plain, "output"), Kernel(deeper, "output"));
    }

    private static float[] Kernel(Network network, string layer) =>
        Stack(network).Parameters.Tensors.Single(t => t.Name == $"{layer}/kernel").Weights.Span.ToArray();

    private static LayerStack Stack(Network network, int seed = 1, int fold = 0) => new(network, 5, 4, 4, "clouds", seed, fold, new Workspace());
}
