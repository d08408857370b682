using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Triangles between the base and a highest rate; <c>triangular2</c> halves their height with every cycle.</summary>
/// <remarks>Source: Smith 2017; PyTorch <c>CyclicLR</c>.</remarks>
[Spec("cyclic"), Description("The rate rises and falls between the optimizer's and a highest one.")]
public sealed record Cyclic(
    [Bounds(Low = 0, LowOpen = true)] double Highest,
    [Description("From the lowest rate to the highest.")] TrainingLength HalfCycle,
    [OneOf("triangular", "triangular2")] string Mode = "triangular") : ScheduleSpec
{
    /// <inheritdoc/>
    public override double? Peak => Highest;
}
