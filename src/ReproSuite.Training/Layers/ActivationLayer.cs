using ReproSuite.Numerics;
using ReproSuite.Training.Activations;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Layers;

/// <summary>An activation that stands by itself: y = f(x), dx = dy · f′(x).</summary>
internal sealed class ActivationLayer(Activation function, int width, int rows, Workspace memory) : Layer
{
    private readonly Matrix _output = memory.TakeMatrix(rows, width);
    private Matrix _known;

    public override Matrix Forward(Matrix x)
    {
        var y = _output.Slice(0, x.Rows);
        x.Span.CopyTo(y.Span);
        function.Forward(y.Span);
        return y;
    }

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        var y = Forward(x);
        _known = function.NeedsInput ? x : y;
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        function.Backward(_known.Span, dy.Span);
        return dy;
    }
}
