using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>How many trials train together, where the engine can; remembers for the rest of a run what the device's memory has taught.</summary>
/// <param name="size">As many as are asked for, at least 1; null to leave it to the engine.</param>
public sealed class Stacking(int? size)
{
    private int _most = size is null or >= 1 ? size ?? int.MaxValue : throw new ArgumentOutOfRangeException(nameof(size), size, "A stack has at least one trial.");

    /// <summary>One trial at a time.</summary>
    public static Stacking Off { get; } = new(1);

    /// <summary>The engine where it is to train in stacks; null where trials are trained one by one.</summary>
    internal IStackingEngine? Ask(IEngine engine) =>
        size != 1 && engine is IStackingEngine stacking && (size > 1 || stacking.PrefersStacks) ? stacking : null;

    /// <summary>How many trials to take next.</summary>
    internal int Next(IStackingEngine engine, TrialSpec spec, FoldData data) => Math.Min(_most, size ?? engine.StackSize(spec, data));

    /// <summary>Half as many as did not fit, from now on.</summary>
    internal int Halve(int trials) => _most = trials / 2;
}
