using ReproSuite.Core.Specs;
using ReproSuite.Training.Activations;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Activations;

public class ActivationTests
{
    /// <summary>Long enough for a whole register and a tail.</summary>
    private const int Length = 23;

    [Fact]
    public void Relu_turns_everything_but_positive_numbers_into_plus_zero()
    {
        foreach (var special in new[] { -1f, -0f, 0f, float.NaN, float.NegativeInfinity })
        {
            var x = Enumerable.Repeat(special, Length).ToArray();
            Activation.Of(new Relu()).Forward(x);
            Assert.All(x, y => Assert.Equal(0u, BitConverter.SingleToUInt32Bits(y)));
        }
        var kept = Enumerable.Range(1, Length).Select(i => i * 0.1f).ToArray();
        var before = kept.ToArray();
        Activation.Of(new Relu()).Forward(kept);
        Assert.Equal(before, kept);
    }

    [Fact]
    public void Relu_passes_no_gradient_where_it_gave_zero()
    {
        var y = Enumerable.Range(0, Length).Select(i => i % 2 == 0 ? 0f : 3f).ToArray();
        var dy = Enumerable.Repeat(5f, Length).ToArray();
        Activation.Of(new Relu()).Backward(y, dy);
        Assert.Equal(y.Select(v => v > 0 ? 5f : 0f), dy);
    }

    [Theory, InlineData(0.5f, 0.62245935f, 0.46211717f), InlineData(-2f, 0.11920292f, -0.9640276f)]
    public void Sigmoid_and_tanh_have_their_textbook_values(float x, float sigmoid, float tanh)
    {
        float[] s = [x], t = [x];
        Activation.Of(new Sigmoid()).Forward(s);
        Activation.Of(new Tanh()).Forward(t);
        Assert.Equal(sigmoid, s[0], 1e-7f);
        Assert.Equal(tanh, t[0], 1e-7f);
    }

    public static TheoryData<string, ActivationSpec> Later => new()
    {
        { "leaky-relu", new LeakyRelu() },
        { "elu", new Elu() },
        { "elu-deep", new Elu(2.5) },
        { "selu", new Selu() },
        { "gelu", new Gelu() },
        { "swish", new Swish() },
        { "softplus", new Softplus() },
        { "softsign", new Softsign() },
    };

    /// <summary>From −1000 to 1000, and close to 0, where 1 is not to be taken from e^x.</summary>
    [Theory, MemberData(nameof(Later))]
    public void Value_and_derivative_are_those_of_PyTorch(string name, ActivationSpec spec)
    {
        var file = KnownAnswers.Read("activations.json");
        var known = file.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);
        var function = Activation.Of(spec);
        var x = file.GetProperty("x").Floats();
        var y = x.ToArray();
        function.Forward(y);
        var dx = Enumerable.Repeat(1f, x.Length).ToArray();
        function.Backward(function.NeedsInput ? x : y, dx);
        var (values, slopes) = (known.GetProperty("y").Numbers(), known.GetProperty("dx").Numbers());
        for (var i = 0; i < x.Length; i++)
        {
            Assert.True(Math.Abs(values[i] - y[i]) <= 2e-7 * Math.Abs(values[i]) + 1e-40, $"{name}({x[i]}) = {values[i]}, given {y[i]}");
            Assert.True(Math.Abs(slopes[i] - dx[i]) <= 1e-6 * Math.Max(0.3, Math.Abs(slopes[i])), $"{name}'({x[i]}) = {slopes[i]}, given {dx[i]}");
        }
    }

    [Theory, MemberData(nameof(Later))]
    public void A_span_of_any_length_has_the_bits_of_its_elements_alone(string name, ActivationSpec spec)
    {
        var function = Activation.Of(spec);
        for (var length = 1; length < 40; length++)
        {
            var (x, dy) = (Example.Normal($"{name} x", 1, length, 3f).Span.ToArray(), Example.Normal($"{name} dy", 1, length).Span.ToArray());
            var y = x.ToArray();
            function.Forward(y);
            var dx = dy.ToArray();
            function.Backward(function.NeedsInput ? x : y, dx);
            for (var i = 0; i < length; i++)
            {
                float[] one = [x[i]], gradient = [dy[i]];
                function.Forward(one);
                function.Backward(function.NeedsInput ? [x[i]] : one, gradient);
                Assert.Equal(Bits(y[i], dx[i]), Bits(one[0], gradient[0]));
            }
        }
    }

    /// <summary>Longer than the pieces in which some functions work.</summary>
    [Theory, MemberData(nameof(Later))]
    public void A_long_span_has_the_bits_of_its_halves(string name, ActivationSpec spec)
    {
        var function = Activation.Of(spec);
        var whole = Example.Normal($"{name} long", 1, 777, 3f).Span.ToArray();
        var (x, left, right) = (whole.ToArray(), whole[..391], whole[391..]);
        function.Forward(whole);
        function.Forward(left);
        function.Forward(right);
        Assert.Equal(whole, left.Concat(right));
        float[] dy = [.. x], leftDy = x[..391], rightDy = x[391..];
        function.Backward(function.NeedsInput ? x : whole, dy);
        function.Backward(function.NeedsInput ? x.AsSpan(0, 391) : left, leftDy);
        function.Backward(function.NeedsInput ? x.AsSpan(391) : right, rightDy);
        Assert.Equal(dy, leftDy.Concat(rightDy));
    }

    [Theory, MemberData(nameof(Later))]
    public void A_NaN_stays_one(string name, ActivationSpec spec)
    {
        var x = Enumerable.Repeat(float.NaN, Length).ToArray();
        Activation.Of(spec).Forward(x);
        Assert.True(Array.TrueForAll(x, float.IsNaN), name);
    }

    /// <summary>The layer of its own takes what its activation needs from its input, the dense layer from a copy.</summary>
    [Theory, MemberData(nameof(Later))]
    public void Inside_a_dense_layer_and_behind_it_an_activation_has_the_same_bits(string name, ActivationSpec spec)
    {
        var inside = Gradients(new Dense(19, spec, Name: "hidden"));
        var behind = Gradients(new Dense(19, Name: "hidden"), new Activate(spec, name));
        Assert.Equal(inside, behind);
        Assert.Contains(inside, gradient => gradient != 0);
    }

    private static float[] Gradients(params LayerSpec[] hidden)
    {
        var stack = new LayerStack(new Network([.. hidden, new Dense(3, Name: "output")]), 5, 7, 9, "clouds", seed: 1, fold: 0, new Workspace());
        stack.Forward(Example.Normal("other rows", 9, 5));
        var logits = stack.ForwardTraining(Example.Normal("rows", 7, 5), 1).Span.ToArray();
        stack.Backward(Example.Normal("logit gradient", 7, 3));
        return [.. logits, .. stack.Parameters.Gradients];
    }

    private static (uint, uint) Bits(float value, float slope) => (BitConverter.SingleToUInt32Bits(value), BitConverter.SingleToUInt32Bits(slope));
}
