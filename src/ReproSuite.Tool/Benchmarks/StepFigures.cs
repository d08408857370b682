namespace ReproSuite.Tool.Benchmarks;

/// <summary>How fast training steps are.</summary>
/// <param name="BatchRows">Rows of a step.</param>
/// <param name="Flops">Floating-point operations of its products.</param>
/// <param name="Seconds">One step.</param>
/// <param name="Share">Of the peak that was measured beside it.</param>
internal sealed record StepFigures(int BatchRows, double Flops, Spread Seconds, Spread Share)
{
    /// <summary>In units of 10⁹ operations per second.</summary>
    public double GigaflopsPerSecond => Flops / Seconds.Median / 1e9;

    public double SamplesPerSecond => BatchRows / Seconds.Median;

    /// <summary>From the seconds of a step and the peak of each repetition.</summary>
    public static StepFigures Of(int batchRows, double flops, IReadOnlyList<(double Seconds, double Peak)> repetitions) => new(
        batchRows, flops, Spread.Of(repetitions.Select(r => r.Seconds)), Spread.Of(repetitions.Select(r => flops / r.Seconds / 1e9 / r.Peak)));
}
