using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>What comes before measuring: steps that are not measured, until the runtime has compiled them for good.</summary>
internal static class WarmUp
{
    /// <summary>The runtime counts calls, and compiles what is called often, once no new method has been met for a while: 0.1 s, but 1 s where there is one processor only.</summary>
    private static readonly int _rounds = Environment.ProcessorCount == 1 ? 6 : 2;

    /// <summary>Runs each for its time, one after the other, and all of them again.</summary>
    public static void Run(IEnumerable<StepBenchmark> all, BenchEffort effort, TimeProvider clock)
    {
        for (var round = 0; round < _rounds; round++)
            foreach (var step in all) step.StepFor(effort.WarmUp, clock);
    }
}
