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

    /// <summary>Each layer that came later, with each activation that did, and both losses.</summary>
    public static TheoryData<string, bool, string> LaterCases()
    {
        var cases = new TheoryData<string, bool, string>();
        foreach (var activation in new[] { "leaky-relu", "elu", "selu", "gelu", "swish", "softplus", "softsign", "prelu" })
            foreach (var binary in new[] { false, true })
                foreach (var layer in new[] { "none", "layer-norm", "alpha-dropout", "gaussian-noise" }) cases.Add(activation, binary, layer);
        return cases;
    }

    /// <summary>Both losses of numbers on every layer.</summary>
    public static TheoryData<int, string, string> NumberCases()
    {
        var cases = new TheoryData<int, string, string>();
        foreach (var power in new[] { 1, 2 })
        {
            foreach (var layer in new[] { "plain", "penalty", "dropout", "norm" }) cases.Add(power, "tanh", layer);
            foreach (var layer in new[] { "none", "layer-norm", "alpha-dropout", "gaussian-noise" }) cases.Add(power, "prelu", layer);
        }
        return cases;
    }

    [Theory, MemberData(nameof(NumberCases))]
    public void The_twins_gradient_of_numbers_is_that_of_central_differences(int power, string activation, string layer) => CheckTwin(BuildNumbers(power, activation, layer), binary: true);

    [Theory, MemberData(nameof(NumberCases))]
    public void The_engines_gradient_of_numbers_is_the_twins(int power, string activation, string layer) => CheckEngine(BuildNumbers(power, activation, layer), binary: true);

    [Theory, MemberData(nameof(Cases))]
    public void The_twins_gradient_is_that_of_central_differences(string activation, bool binary, bool penalty, bool dropout, bool norm) =>
        CheckTwin(Build(activation, binary, penalty, dropout, norm), binary);

    [Theory, MemberData(nameof(LaterCases))]
    public void The_twins_gradient_of_later_kinds_is_that_of_central_differences(string activation, bool binary, string layer) =>
        CheckTwin(BuildLater(activation, binary, layer), binary);

    [Theory, MemberData(nameof(Cases))]
    public void The_engines_gradient_is_the_twins(string activation, bool binary, bool penalty, bool dropout, bool norm) =>
        CheckEngine(Build(activation, binary, penalty, dropout, norm), binary);

    [Theory, MemberData(nameof(LaterCases))]
    public void The_engines_gradient_of_later_kinds_is_the_twins(string activation, bool binary, string layer) =>
        CheckEngine(BuildLater(activation, binary, layer), binary);

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

    /// <summary>The network of two classes, whose one output is taken for a number, and its labels, 0 and 1, for targets.</summary>
    private static (TwinNetwork Twin, LayerStack Stack) BuildNumbers(int power, string activation, string layer)
    {
        var (twin, stack) = activation == "prelu"
            ? BuildLater(activation, binary: true, layer)
            : Build(activation, binary: true, penalty: layer == "penalty", dropout: layer == "dropout", norm: layer == "norm");
        return (twin with { Power = power }, stack);
    }

    private static void CheckTwin((TwinNetwork Twin, LayerStack Stack) built, bool binary)
    {
        var (twin, stack) = built;
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

    private static void CheckEngine((TwinNetwork Twin, LayerStack Stack) built, bool binary)
    {
        var (twin, stack) = built;
        var (x, labels) = Data(binary);
        LossSpec spec = twin.Power switch { 1 => new MeanAbsoluteError(), 2 => new MeanSquaredError(), _ => binary ? new BinaryCrossEntropy() : new CrossEntropy() };
        Truth truth = twin.Power > 0 ? Array.ConvertAll(labels, label => (float)label) : labels;
        var loss = Loss.Start(spec, Rows, stack.Forward(x).Columns, new Workspace());
        var logits = stack.ForwardTraining(x, Step);
        var losses = new double[Rows];
        loss.Rows(logits, truth, losses);
        var logitGradient = new Matrix(Rows, logits.Columns);
        loss.Gradient(logits, truth, logitGradient);
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

    /// <summary>Two hidden layers; the layer under test is in both, noise in the lower one alone.</summary>
    private static (TwinNetwork Twin, LayerStack Stack) BuildLater(string activation, bool binary, string layer)
    {
        const int hidden = 5;
        var outputs = binary ? 1 : 3;
        var norm = layer == "layer-norm";
        LayerSpec[] noise = layer switch
        {
            "alpha-dropout" => [new AlphaDropout(Rate, "drop")],
            "gaussian-noise" => [new GaussianNoise(Rate, "noise")],
            _ => [],
        };
        var stack = Stack(new Network([.. Hidden("below"), .. noise, .. Hidden("above"), new Dense(outputs, binary ? new Sigmoid() : new Softmax(), Name: "output")]));
        Vary(stack);
        var (mask, shift) = layer switch
        {
            "alpha-dropout" => AlphaMask(hidden),
            "gaussian-noise" => (null, Noise(hidden)),
            _ => (null, null),
        };
        var twin = new TwinNetwork(
        [
            new TwinDense(hidden, activation, OutputMask: mask, RowNorm: norm, OutputShift: shift),
            new TwinDense(hidden, activation, RowNorm: norm),
            new TwinDense(outputs, "linear"),
        ], binary);
        return (twin, stack);

        LayerSpec[] Hidden(string name) =>
        [
            new Dense(hidden, norm || activation == "prelu" ? new Linear() : LaterActivation(activation), new LecunNormal(), Name: name),
            .. norm ? new LayerSpec[] { new LayerNorm(Name: $"{name}-norm") } : [],
            .. activation == "prelu" ? new LayerSpec[] { new Prelu(0.25, $"{name}-prelu") } : norm ? [new Activate(LaterActivation(activation), $"{name}-activation")] : [],
        ];
    }

    private static ActivationSpec LaterActivation(string name) => name switch
    {
        "leaky-relu" => new LeakyRelu(),
        "elu" => new Elu(),
        "selu" => new Selu(),
        "gelu" => new Gelu(),
        "swish" => new Swish(),
        "softplus" => new Softplus(),
        _ => new Softsign(),
    };

    /// <summary>The law of alpha dropout, written out once more: factor and shift of each element.</summary>
    private static (double[,] Mask, double[,] Shift) AlphaMask(int width)
    {
        const double low = -1.7580993408473766;
        var a = Math.Pow((1 - Rate) * (1 + Rate * low * low), -0.5);
        var (stream, mask, shift) = (Streams.Dropout("clouds", 3, 1, "drop"), new double[Rows, width], new double[Rows, width]);
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < width; column++)
            {
                var dropped = stream.Word((ulong)(row * width + column), Step) / 4294967296.0 < Rate;
                mask[row, column] = dropped ? 0 : a;
                shift[row, column] = (dropped ? a * low : 0) - a * low * Rate;
            }
        return (mask, shift);
    }

    private static double[,] Noise(int width)
    {
        var (stream, noise) = (Streams.GaussianNoise("clouds", 3, 1, "noise"), new double[Rows, width]);
        for (var i = 0; i < noise.Length; i++)
            noise[i / width, i % width] = (float)Rate * NormalQuantile.Of((stream.Word((ulong)i, Step) + 0.5) / 4294967296.0);
        return noise;
    }

    private static (TwinNetwork Twin, LayerStack Stack) Build(string activation, bool binary, bool penalty, bool dropout, bool norm)
    {
        const int hidden = 5;
        var outputs = binary ? 1 : 3;
        var (l1, l2) = penalty ? (0.01, 0.03) : (0, 0);
        ActivationSpec spec = activation switch { "relu" => new Relu(), "sigmoid" => new Sigmoid(), "tanh" => new Tanh(), _ => new Linear() };
        var stack = Stack(new Network(
        [
            .. Hidden(new Dense(hidden, spec, new GlorotNormal(), l1, l2, Name: "below"), norm),
            .. dropout ? new LayerSpec[] { new Dropout(Rate, "drop") } : [],
            .. Hidden(new Dense(hidden, spec, new HeUniform(), l1, 0, Name: "above"), norm),
            new Dense(outputs, binary ? new Sigmoid() : new Softmax(), new GlorotUniform(), 0, l2, Name: "output"),
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
            if (name.EndsWith("/slope", StringComparison.Ordinal)) RandomStream.Derive("test", name).FillUniform(weights.Span, -0.5f, 0.5f);
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
