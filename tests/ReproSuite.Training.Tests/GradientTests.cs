using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Tests.Twin;

namespace ReproSuite.Training.Tests;

/// <summary>Central differences check a double twin of the network; the twin then checks the engine's float gradients.</summary>
public class GradientTests
{
    private const int Rows = 6, Features = 4;
    private const double Rate = 0.4;
    private const uint Step = 5;

    public static TheoryData<string, bool, bool, bool, bool> Cases()
    {
        var cases = new TheoryData<string, bool, bool, bool, bool>();
        foreach (var activation in new[] { "linear", "relu", "sigmoid", "tanh" })
            foreach (var binary in new[] { false, true })
                foreach (var penalty in new[] { false, true })
                    foreach (var dropout in new[] { false, true })
                        foreach (var norm in new[] { false, true }) cases.Add(activation, binary, penalty, dropout, norm);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_twins_gradient_is_that_of_central_differences(string activation, bool binary, bool penalty, bool dropout, bool norm)
    {
        var (twin, stack) = Build(activation, binary, penalty, dropout, norm);
        var parameters = Array.ConvertAll(stack.Parameters.Trained.ToArray(), w => (double)w);
        var (x, labels) = Data(binary);
        var gradient = twin.Gradient(parameters, Widen(x), labels);
        const double h = 1e-5;
        for (var i = 0; i < parameters.Length; i++)
        {
            var here = parameters[i];
            parameters[i] = here + h;
            var above = twin.Objective(parameters, Widen(x), labels);
            parameters[i] = here - h;
            var below = twin.Objective(parameters, Widen(x), labels);
            parameters[i] = here;
            var difference = (above - below) / (2 * h);
            Assert.True(
                Math.Abs(difference - gradient[i]) <= 1e-6 * Math.Max(1e-3, Math.Abs(gradient[i])),
                $"parameter {i}: central difference {difference}, twin {gradient[i]}");
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_engines_gradient_is_the_twins(string activation, bool binary, bool penalty, bool dropout, bool norm)
    {
        var (twin, stack) = Build(activation, binary, penalty, dropout, norm);
        var (x, labels) = Data(binary);
        var loss = Loss.Start(binary ? new BinaryCrossEntropy() : new CrossEntropy(), Rows, stack.Forward(x).Columns, new Workspace());
        var logits = stack.ForwardTraining(x, Step);
        var losses = new double[Rows];
        loss.Rows(logits, labels, losses);
        var logitGradient = new Matrix(Rows, logits.Columns);
        loss.Gradient(logits, labels, logitGradient);
        stack.Backward(logitGradient);

        var parameters = Array.ConvertAll(stack.Parameters.Trained.ToArray(), w => (double)w);
        Assert.Equal(twin.Objective(parameters, Widen(x), labels), Loss.Mean(losses) + stack.Penalty(), 1e-6);
        var expected = twin.Gradient(parameters, Widen(x), labels);
        var scale = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(
                Math.Abs(expected[i] - stack.Parameters.Gradients[i]) <= 1e-4 * Math.Abs(expected[i]) + 1e-6 * scale,
                $"parameter {i}: twin {expected[i]}, engine {stack.Parameters.Gradients[i]}");
    }

    [Fact]
    public void A_dropout_before_the_first_dense_layer_reaches_that_layers_gradient()
    {
        var (x, labels) = Data(binary: false);
        var stack = Stack(new Network([new Dropout(Rate, "drop"), new Dense(3, new Softmax(), Name: "output")]));
        var logitGradient = new Matrix(Rows, 3);
        var loss = new CrossEntropyLoss(Rows, 3, new Workspace());
        var logits = stack.ForwardTraining(x, Step);
        loss.Rows(logits, labels, new double[Rows]);
        loss.Gradient(logits, labels, logitGradient);
        stack.Backward(logitGradient);

        var mask = Mask(Features);
        var masked = Widen(x);
        for (var row = 0; row < Rows; row++)
            for (var j = 0; j < Features; j++) masked[row, j] *= mask[row, j];
        var twin = new TwinNetwork([new TwinDense(3, "linear")], Binary: false);
        var expected = twin.Gradient(Array.ConvertAll(stack.Parameters.Weights, w => (double)w), masked, labels);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], stack.Parameters.Gradients[i], 1e-6);
    }

    [Fact]
    public void A_batch_normalization_before_the_first_dense_layer_gets_its_gradient()
    {
        var (x, labels) = Data(binary: false);
        var stack = Stack(new Network([new BatchNorm(Name: "norm"), new Dense(3, new Softmax(), Name: "output")]));
        Vary(stack);
        var logitGradient = new Matrix(Rows, 3);
        var loss = new CrossEntropyLoss(Rows, 3, new Workspace());
        var logits = stack.ForwardTraining(x, Step);
        loss.Rows(logits, labels, new double[Rows]);
        loss.Gradient(logits, labels, logitGradient);
        stack.Backward(logitGradient);

        // The twin normalizes after a dense layer only; here that layer is the identity.
        double[] identity = [.. Enumerable.Range(0, Features * Features).Select(i => i % (Features + 1) == 0 ? 1.0 : 0.0), .. new double[Features]];
        var twin = new TwinNetwork([new TwinDense(Features, "linear", Norm: true), new TwinDense(3, "linear")], Binary: false);
        var expected = twin.Gradient([.. identity, .. stack.Parameters.Trained.ToArray().Select(w => (double)w)], Widen(x), labels)[identity.Length..];
        Assert.Equal(expected.Length, stack.Parameters.Gradients.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], stack.Parameters.Gradients[i], 1e-6);
    }

    private static (TwinNetwork Twin, LayerStack Stack) Build(string activation, bool binary, bool penalty, bool dropout, bool norm)
    {
        const int hidden = 5;
        var outputs = binary ? 1 : 3;
        var (l1, l2) = penalty ? (0.01, 0.03) : (0, 0);
        ActivationSpec spec = activation switch { "relu" => new Relu(), "sigmoid" => new Sigmoid(), "tanh" => new Tanh(), _ => new Linear() };
        var stack = Stack(new Network(
        [
            .. Hidden(new Dense(hidden, spec, new GlorotNormal(), l1, l2, "below"), norm),
            .. dropout ? new LayerSpec[] { new Dropout(Rate, "drop") } : [],
            .. Hidden(new Dense(hidden, spec, new HeUniform(), l1, 0, "above"), norm),
            new Dense(outputs, binary ? new Sigmoid() : new Softmax(), new GlorotUniform(), 0, l2, "output"),
        ]));
        Vary(stack);
        var twin = new TwinNetwork(
        [
            new TwinDense(hidden, activation, l1, l2, dropout ? Mask(hidden) : null, norm),
            new TwinDense(hidden, activation, l1, Norm: norm),
            new TwinDense(outputs, "linear", 0, l2),
        ], binary);
        return (twin, stack);
    }

    private static LayerSpec[] Hidden(Dense dense, bool norm) => norm
        ? [dense with { Activation = new Linear() }, new BatchNorm(Name: $"{dense.Name}-norm"), new Activate(dense.Activation, $"{dense.Name}-activation")]
        : [dense];

    /// <summary>Gives what starts at 0 or 1 values of which none is like another.</summary>
    private static void Vary(LayerStack stack)
    {
        foreach (var (name, weights, _) in stack.Parameters.Tensors)
        {
            if (name.EndsWith("/bias", StringComparison.Ordinal) || name.EndsWith("/beta", StringComparison.Ordinal))
                RandomStream.Derive("test", name).FillUniform(weights.Span, -0.5f, 0.5f);
            if (name.EndsWith("/gamma", StringComparison.Ordinal)) RandomStream.Derive("test", name).FillUniform(weights.Span, 0.5f, 1.5f);
        }
    }

    private static LayerStack Stack(Network network) => new(network, Features, Rows, Rows, "clouds", seed: 3, fold: 1, new Workspace());

    /// <summary>The dropout law, written out once more: which elements are kept, and by what they are multiplied.</summary>
    private static double[,] Mask(int width)
    {
        var stream = Streams.Dropout("clouds", 3, 1, "drop");
        var mask = new double[Rows, width];
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < width; column++)
                mask[row, column] = stream.Word((ulong)(row * width + column), Step) / 4294967296.0 < Rate ? 0 : (float)(1 / (1 - Rate));
        return mask;
    }

    private static (Matrix X, int[] Labels) Data(bool binary) =>
        (Example.Normal("gradient", Rows, Features), binary ? [0, 1, 1, 0, 1, 0] : [0, 2, 1, 1, 0, 2]);

    private static double[,] Widen(Matrix x)
    {
        var wide = new double[x.Rows, x.Columns];
        for (var row = 0; row < x.Rows; row++)
            for (var j = 0; j < x.Columns; j++) wide[row, j] = x[row, j];
        return wide;
    }
}
