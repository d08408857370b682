// Declares a suite in C#, trains it with the exact engine on generated images, and prints how its variants compare.
using System.Globalization;
using CSharp;
using ReproSuite.Analysis;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using ReproSuite.Data;
using ReproSuite.Execution;
using ReproSuite.Suites;
using ReproSuite.Training;

// 1. The question: a baseline, a variant that differs from it in one thing, and the cells on which they are compared.
var suite = new SuiteBuilder("width")
    .Title("Width").Question("Do more hidden units help on 400 glyphs?")
    .Data(new DataSpec("glyphs", TrainRows: new RowRange(0, 400), TestRows: new RowRange(0, 200)))
    .Split(new KFold(4)).Seeds(3)
    .Base(new Mlp([8], Output: 10), new TrainingSpec(Epochs: 10, Batch: 20, Optimizer: new Adam()), new Rescale(255))
    .Metrics(new Measures(Primary: "test.accuracy", Rope: 0.02))
    .Baseline("narrow").Variant("narrow")
    .Variant("wide", change => change with { Model = new Mlp([32], Output: 10) })
    .Build().Resolve();

// 2. The plan: every trial has a key, made of all that decides its result.
var data = new DataSource(new DataLibrary(DataFolders.Of(null, Environment.GetEnvironmentVariable), Console.Error.WriteLine));
var (engine, store) = (new ExactEngine(), new MemoryStore());
var plan = Planner.Plan(suite, data, store, engine.Id);

// 3. Train. A FileStore of ReproSuite.Store in place of this one keeps the records for the next time.
new StagedExecutor(engine, data, store, Environment.ProcessorCount, TimeProvider.System).Run(plan.Trials, new Progress(plan.Trials.Count), CancellationToken.None);

// 4. Compare, on the cells that both have.
var analysis = SuiteAnalysis.Of(suite, [.. plan.Trials.Select(trial => new Cell(trial.Variant, trial.Fold, trial.Seed, store.Find(trial.Key)))]);
foreach (var variant in analysis.Variants)
{
    var accuracy = variant.Metrics["test.accuracy"];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{variant.Name,-8} {accuracy.Mean:0.0000} ± {accuracy.Sd:0.0000}  {Words(variant.Comparison)}"));
}

static string Words(BaselineComparison? found) => found is null ? "(baseline)"
    : string.Create(CultureInfo.InvariantCulture, $"{found.Difference:+0.0000;-0.0000} [{found.Low:+0.0000;-0.0000}, {found.High:+0.0000;-0.0000}]  {found.Verdict}");
