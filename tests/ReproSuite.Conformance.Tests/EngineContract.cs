using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Training;

namespace ReproSuite.Conformance.Tests;

/// <summary>What every engine must do, whatever it computes with; each engine's tests inherit it and say how far they may lie from the exact one.</summary>
public abstract class EngineContract
{
    private static readonly ExactEngine Exact = new();

    public static TheoryData<string> Trials => [.. MicroTrial.All.Select(trial => trial.Name)];

    public static TheoryData<string> TrainedTrials => [.. MicroTrial.Trained.Select(trial => trial.Name)];

    internal abstract IEngine Engine { get; }

    internal abstract Tolerance Tolerance { get; }

    [Theory, MemberData(nameof(Trials))]
    public void Every_kind_of_spec_is_trained_to_the_same_end(string name)
    {
        var trial = MicroTrial.Of(name);
        var (exact, _) = trial.Train(Exact);
        var (outcome, weights) = trial.Train(Engine);
        Assert.Equal(exact.Status, outcome.Status);
        Assert.Equal(exact.Tensors, outcome.Tensors);
        Assert.Equal(exact.Parameters, outcome.Parameters);
        Assert.Equal(exact.Epochs.Count > 0, outcome.Epochs.Count > 0);
        Assert.Equal(exact.Train?.Confusion?.Total, outcome.Train?.Confusion?.Total);
        if (weights is not null) Assert.Equal(outcome.FinalWeights, weights.Digest);
        Assert.Null(Record(trial.Spec, outcome).Flaw);
    }

    [Theory, MemberData(nameof(TrainedTrials))]
    public void First_weights_are_those_of_the_exact_engine_to_the_last_bit(string name)
    {
        var trial = MicroTrial.Of(name).Steps(1);
        Assert.Equal(trial.Train(Exact).Outcome.InitialWeights, trial.Train(Engine).Outcome.InitialWeights);
    }

    /// <summary>A plain step at a high rate: what it leaves is the gradient, nearly.</summary>
    [Theory, MemberData(nameof(TrainedTrials))]
    public void Loss_and_gradients_of_the_first_step_are_those_of_the_exact_engine(string name)
    {
        const float rate = 16;
        var trial = MicroTrial.Of(name).Steps(1);
        trial = trial with { Spec = trial.Spec with { Training = trial.Spec.Training with { Optimizer = new Sgd(rate), Schedule = null, Clipping = null, Callbacks = [] } } };
        var still = trial with { Spec = trial.Spec with { Training = trial.Spec.Training with { Optimizer = new Sgd(1e-38) } } };
        var before = still.Train(Exact).Weights!;
        var (exact, ended) = trial.Train(Exact);
        var (outcome, weights) = trial.Train(Engine);
        Assert.Equal(1, outcome.Steps);
        Near(Tolerance.FirstStep, Distance.Between(outcome.Epochs[0].Running.Loss, exact.Epochs[0].Running.Loss), "loss");
        var (distance, tensor) = Distance.Between(Distance.Gradients(before, weights!, rate), Distance.Gradients(before, ended!, rate));
        Near(Tolerance.FirstStep, distance, tensor);
    }

    [Theory, MemberData(nameof(TrainedTrials))]
    public void Ten_steps_stay_near_the_exact_engine(string name)
    {
        var trial = MicroTrial.Of(name).Steps(10);
        var (exact, ended) = trial.Train(Exact);
        var (outcome, weights) = trial.Train(Engine);
        Assert.Equal((exact.Status, exact.Steps), (outcome.Status, outcome.Steps));
        if (ended is null) return;
        Near(Tolerance.TenSteps, Distance.Between(outcome.Epochs[0].Running.Loss, exact.Epochs[0].Running.Loss), "running loss");
        Near(Tolerance.TenSteps, Distance.Between(outcome.Epochs[0].Train.Loss, exact.Epochs[0].Train.Loss), "training loss");
        var (distance, tensor) = Distance.Between(trial.Weighing(weights!), trial.Weighing(ended));
        Near(Tolerance.TenSteps, distance, tensor);
    }

    [Fact]
    public void A_trial_gives_the_same_bits_again_where_that_is_promised()
    {
        if (Engine.Facts?.Promise == EnginePromise.SameDistribution) return;
        foreach (var trial in MicroTrial.Trained.Take(12))
            Assert.Null(OutcomeDifference.First(trial.Train(Engine).Outcome, trial.Train(Engine).Outcome));
    }

    /// <summary>As Hyperband asks for: nothing is trained twice.</summary>
    [Theory, MemberData(nameof(TrainedTrials))]
    public void A_trial_that_goes_on_from_its_own_first_epoch_ends_as_one_in_one_go(string name)
    {
        var trial = MicroTrial.Of(name);
        TrialSpec Epochs(int count) => trial.Spec with { Training = trial.Spec.Training with { Epochs = count, Schedule = null } };
        ModelWeights? state = null;
        var first = Engine.Train(Epochs(1), trial.Data, _ => { }, CancellationToken.None, onState: taken => state = taken);
        if (first.Status != TrialStatus.Completed || state is null) return;
        var told = new List<int>();
        var wentOn = Engine.Train(Epochs(3), trial.Data with { Begun = new TrainingState(first, state) }, epoch => told.Add(epoch.Epoch), CancellationToken.None);
        Assert.Equal(Enumerable.Range(2, Math.Max(0, wentOn.Epochs.Count - 1)), told);
        var inOneGo = Engine.Train(Epochs(3), trial.Data, _ => { }, CancellationToken.None);
        if (Engine.Facts?.Promise != EnginePromise.SameDistribution) Assert.Null(OutcomeDifference.First(inOneGo, wentOn));
        else if (inOneGo.Train is not null) Near(10 * Tolerance.TenSteps, Distance.Between(wentOn.Train!.Loss, inOneGo.Train.Loss), "training loss");
    }

    [Fact]
    public void Only_the_exact_engine_needs_no_facts() => Assert.Equal(Engine.Id.Name == "exact", Engine.Facts is null);

    [Fact]
    public void A_record_keeps_the_facts_and_no_key_has_them()
    {
        var trial = MicroTrial.Trained.First();
        var record = Record(trial.Spec, trial.Train(Engine).Outcome);
        var written = RecordJson.Write(record);
        Assert.Equal(record, RecordJson.Read(written));
        Assert.Equal(Engine.Facts is not null, written.Contains("\"facts\"", StringComparison.Ordinal));
        Assert.Equal(record.Key, (record with { Facts = null }).Key);
    }

    [Fact]
    public void Every_epoch_is_told_as_it_ends()
    {
        var trial = MicroTrial.Trained.First();
        var told = new List<EpochRecord>();
        var outcome = Engine.Train(trial.Spec, trial.Data, told.Add, CancellationToken.None);
        Assert.Equal(outcome.Epochs, told);
    }

    [Fact]
    public void A_cancelled_trial_throws_and_leaves_nothing_behind()
    {
        var trial = MicroTrial.Trained.First();
        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Engine.Train(trial.Spec, trial.Data, _ => cancellation.Cancel(), cancellation.Token));
        Assert.Equal(TrialStatus.Completed, trial.Train(Engine).Outcome.Status);
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_runs()
    {
        var trial = MicroTrial.All.First(trial => trial.Data.Classes > 2 && trial.Spec.Training.Loss is CrossEntropy && trial.Spec.Model is Network);
        var network = (Network)trial.Spec.Model;
        var spec = trial.Spec with { Model = network with { Layers = [.. network.Layers.SkipLast(1), (Dense)network.Layers[^1] with { Units = trial.Data.Classes + 1 }] } };
        var refused = Assert.Throws<InvalidInputException>(() => Engine.Train(spec, trial.Data, _ => throw new InvalidOperationException("It runs."), CancellationToken.None));
        Assert.Equal("RPR0602", Assert.Single(refused.Faults).Code);
    }

    [Fact]
    public void Two_threads_may_train_at_once()
    {
        var trials = MicroTrial.Trained.Take(4).ToList();
        var alone = trials.Select(trial => trial.Train(Engine).Outcome.Status).ToList();
        var together = new TrialStatus[trials.Count];
        var workers = trials.Select((trial, i) => new Thread(() => together[i] = trial.Train(Engine).Outcome.Status)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        Assert.Equal(alone, together);
    }

    private TrialRecord Record(TrialSpec spec, TrialOutcome outcome)
    {
        var text = CanonicalJson.Write(spec);
        return new TrialRecord(TrialKey.Of(text, "data", "split", Engine.Id), Engine.Id, "data", "split", text, outcome) { Facts = Engine.Facts };
    }

    private static void Near(double tolerance, double distance, string what) =>
        Assert.True(distance <= tolerance, FormattableString.Invariant($"{what} lies {distance:E2} from the exact engine's, more than {tolerance:E0}."));
}
