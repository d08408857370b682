namespace ReproSuite.Tool.Benchmarks;

/// <summary>How long <c>bench</c> measures.</summary>
/// <param name="Repetitions">Of every measurement, each beside one of what it is compared with.</param>
/// <param name="WarmUp">One round of warming one step up.</param>
/// <param name="Peak">One measurement of the peak.</param>
/// <param name="Steps">One measurement of a step.</param>
/// <param name="Trials">One run of the trials with one job, about.</param>
/// <param name="Texts">Rows of the comparison of compressed and dense rows; 40 kB each when dense.</param>
internal sealed record BenchEffort(int Repetitions, TimeSpan WarmUp, TimeSpan Peak, TimeSpan Steps, TimeSpan Trials, int Texts)
{
    /// <summary>Within a minute.</summary>
    public static BenchEffort Full { get; } = new(15, Milliseconds(300), Milliseconds(20), Milliseconds(100), Milliseconds(600), Texts: 4096);

    /// <summary>Within a quarter of it.</summary>
    public static BenchEffort Quick { get; } = new(7, Milliseconds(200), Milliseconds(10), Milliseconds(50), Milliseconds(250), Texts: 2048);

    private static TimeSpan Milliseconds(int number) => TimeSpan.FromMilliseconds(number);
}
