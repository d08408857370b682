using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Tests;

public class DeterminismTests
{
    private static readonly Network Model = Example.Network(dropout: 0.25, l1: 1e-3, l2: 1e-2, hidden: new Tanh());
    private static readonly Network Normalized = Example.Network(dropout: 0.25, l2: 1e-2, norm: true);

    [Fact]
    public void The_same_trial_gives_the_same_record_twice_and_on_two_threads()
    {
        var spec = Example.Trial(Model);
        var first = Record(spec);
        Assert.Equal(first, Record(spec));
        var texts = new string[2];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => texts[i] = Record(spec))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Equal([first, first], texts);
    }

    [Fact]
    public void Another_seed_or_fold_gives_another_record()
    {
        var first = Example.Train(Example.Trial(Model));
        var otherSeed = Example.Train(Example.Trial(Model, seed: 2));
        var otherFold = Example.Train(Example.Trial(Model, fold: 1));
        Assert.NotEqual(first.InitialWeights, otherSeed.InitialWeights);
        Assert.NotEqual(first.FinalWeights, otherSeed.FinalWeights);
        Assert.Equal(first.InitialWeights, otherFold.InitialWeights);
        Assert.NotEqual(first.FinalWeights, otherFold.FinalWeights);
    }

    [Fact]
    public void A_record_survives_its_text_form()
    {
        var text = Record(Example.Trial(Model));
        Assert.Equal(text, RecordJson.Write(RecordJson.Read(text)));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void The_size_of_evaluation_batches_changes_no_bit(bool norm)
    {
        var data = Example.Fold();
        var model = norm ? Normalized : Model;
        var spec = Example.Trial(model, batch: 7);
        var outcomes = new[] { 1, 7, 1000 }
            .Select(rows => new Trainer(spec, model, data, new Workspace(), evaluationRows: rows).Run(_ => { }, CancellationToken.None))
            .Select(outcome => Text(spec, outcome))
            .ToList();
        Assert.Single(outcomes.Distinct());
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Steps_allocate_nothing_once_warm(bool norm)
    {
        const int batch = 16;
        var data = Example.Fold();
        var network = Example.Network(dropout: 0.25, l1: 1e-3, l2: 1e-2, norm: norm);
        var memory = new Workspace();
        var stack = new LayerStack(network, 5, batch, batch, "clouds", 1, 0, memory);
        var step = new TrainingStep(
            new HostLearner(stack, Optimizer.Start(new Adam(), stack.Parameters.Weights.Length, memory)), new CrossEntropyLoss(batch, 3, memory), new Batch(batch, data.Train.Features, memory), batch, 3, memory);
        var losses = new double[batch];
        var rows = data.Train.Rows[..batch];
        uint steps = 0;
        void Run(int count)
        {
            for (var i = 0; i < count; i++) Assert.Null(step.Run(data.Train, rows, ++steps, losses));
        }
        Run(50);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(50);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Golden, numerics 1: our own output, to be changed only together with the numerics version.</summary>
    [Theory]
    [InlineData("sgd", "d658cb3e35bb8942a8015c729af2e57e4548466130c3c9d9b63bd020679f6a5b")]
    [InlineData("adam", "9f9ff79a905aa2be253383875d5130f0b8e0141e442ed2cae641adb281f98bae")]
    public void Golden_weights_of_a_two_epoch_trial_stay_as_they_are(string optimizer, string golden)
    {
        OptimizerSpec spec = optimizer == "sgd" ? new Sgd(0.05, 0.9, true) : new Adam();
        var outcome = Example.Train(Example.Trial(Model, epochs: 2, optimizer: spec), Example.Fold(rows: 120, features: 21));
        Assert.True(golden == outcome.FinalWeights, $"golden {golden}, now {outcome.FinalWeights}");
    }

    /// <summary>Golden, numerics 1: our own output, to be changed only together with the numerics version. Wide enough for a register and a rest.</summary>
    [Fact]
    public void Golden_weights_with_batch_normalization_stay_as_they_are()
    {
        const string golden = "3d508af5f42ec353c817bceeaa1fef4032f4984cba864f49e44100d940ed8fda";
        var model = new Network([new BatchNorm(), new Dense(37), new BatchNorm(0.9), new Activate(new Relu()), new Dropout(0.25), new Dense(3, new Softmax())]).Resolve();
        var outcome = Example.Train(Example.Trial(model, epochs: 2, optimizer: new Adam()), Example.Fold(rows: 120, features: 21));
        Assert.True(golden == outcome.FinalWeights, $"golden {golden}, now {outcome.FinalWeights}");
    }

    private static string Record(TrialSpec spec) => Text(spec, Example.Train(spec));

    private static string Text(TrialSpec spec, TrialOutcome outcome)
    {
        var engine = new ExactEngine().Id;
        return RecordJson.Write(new TrialRecord(TrialKey.Of(CanonicalJson.Write(spec), "data", "split", engine), engine, "data", "split", CanonicalJson.Write(spec), outcome));
    }
}
