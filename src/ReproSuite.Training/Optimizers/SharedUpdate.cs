using ReproSuite.Numerics;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Optimizers;

/// <summary>One step of an optimizer over all parameters, shared out between the threads of a team where there is enough to share.</summary>
internal sealed class SharedUpdate(ParameterBuffer parameters, Optimizer optimizer) : IParts
{
    private const int Piece = 4096;

    private int _broken;

    /// <summary>Makes the step; tells whether every number that training changes is still finite.</summary>
    public bool Run(Team team)
    {
        _broken = 0;
        optimizer.BeginStep();
        if (team.Count > 1 && parameters.Gradients.Length > 4 * Piece) team.Run(this);
        else Do(0, 1);
        return _broken == 0 && Finiteness.Of(parameters.Moving);
    }

    public void Do(int part, int parts)
    {
        var length = parameters.Gradients.Length;
        var pieces = (length + Piece - 1) / Piece;
        var first = (int)((long)pieces * part / parts) * Piece;
        var end = Math.Min(length, (int)((long)pieces * (part + 1) / parts) * Piece);
        if (!optimizer.Update(first, parameters.Trained[first..end], parameters.Gradients.AsSpan(first..end))) Interlocked.Increment(ref _broken);
    }
}
