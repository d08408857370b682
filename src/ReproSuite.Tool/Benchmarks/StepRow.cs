using ReproSuite.Core.Ports;
using ReproSuite.Numerics;
using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>A network's step on dense rows.</summary>
internal sealed record StepRow(StepCase Case, StepFigures Figures)
{
    public bool IsReached => Figures.Share.Median >= Case.Bar;

    /// <summary>Warms all networks up, then measures one after the other, the peak before each, and all of that again: what disturbs one disturbs all.</summary>
    public static IReadOnlyList<StepRow> Measure(IReadOnlyList<StepCase> networks, Samples samples, BenchEffort effort, TimeProvider clock, CancellationToken cancellation)
    {
        var all = networks.Select(network => (Case: network, Step: new StepBenchmark(network.Network, network.Training, samples), Figures: new List<(double, double)>())).ToList();
        WarmUp.Run(all.Select(row => row.Step), effort, clock);
        var counts = all.ConvertAll(row => row.Step.StepFor(effort.Steps, clock));
        for (var repetition = 0; repetition < effort.Repetitions; repetition++)
        {
            for (var i = 0; i < all.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var peak = FmaPeak.Measure(effort.Peak, clock);
                all[i].Figures.Add((all[i].Step.Time(counts[i], clock), peak));
            }
        }
        all.ForEach(row => row.Step.Dispose());
        return all.ConvertAll(row => new StepRow(row.Case, StepFigures.Of(row.Step.BatchRows, row.Step.Flops, row.Figures)));
    }
}
