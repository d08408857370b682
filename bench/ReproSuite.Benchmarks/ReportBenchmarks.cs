using BenchmarkDotNet.Attributes;
using ReproSuite.Analysis;
using ReproSuite.Core.Specs;
using ReproSuite.Reporting;
using ReproSuite.Reporting.Tests;

namespace ReproSuite.Benchmarks;

/// <summary>The report of 105 trials of 30 epochs: 7 variants × 5 folds × 3 seeds, records in memory.</summary>
public class ReportBenchmarks
{
    private ReportInput _input = null!;

    [GlobalSetup]
    public void Start()
    {
        var plain = SampleReport.Suite.Variants[1];
        var suite = SampleReport.Suite with
        {
            Split = new KFold(5), Seeds = [1, 2, 3], Baseline = "v-1", Claims = [],
            Variants = [.. Enumerable.Range(1, 7).Select(i => plain with { Name = $"v-{i}", Configuration = plain.Configuration with { Model = new Mlp([i], 3) } })],
        };
        var folds = SampleReport.Data.Folds;
        var input = SampleReport.Of(suite, SampleReport.Data with { Folds = [.. folds, .. folds.Take(2)] });
        List<Cell> cells =
        [
            .. input.Cells.Select(cell => cell with
            {
                Record = cell.Record! with
                {
                    Outcome = cell.Record.Outcome with { Epochs = [.. Enumerable.Range(1, 30).Select(e => cell.Record.Outcome.Epochs[e % 5] with { Epoch = e })] },
                },
            }),
        ];
        _input = input with { Cells = cells };
    }

    /// <summary>What the records say: statistics with 2,000 bootstrap samples per comparison.</summary>
    [Benchmark]
    public SuiteAnalysis Analyse() => SuiteAnalysis.Of(_input.Plan.Suite, _input.Cells);

    /// <summary>Model, charts, templates and the results file.</summary>
    [Benchmark]
    public ReportBundle Render() => Report.Render(_input, ReportTemplates.Shipped);
}
