#if PLUGIN_ENGINES
using System.Runtime.InteropServices;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp;
using ReproSuite.TorchSharp.Natives;
using ReproSuite.TorchSharp.Stacks;
using TorchSharp;

namespace ReproSuite.Conformance.Tests;

/// <summary>What a stack does beside computing: who leaves when, what is kept where, and what happens when memory runs out.</summary>
public sealed class TorchSharpLockstepTests
{
    private readonly TorchEngine _engine = Open();

    [Fact]
    public void A_trial_that_ends_leaves_at_once_and_the_others_give_what_they_give_alone()
    {
        MicroTrial[] trials = [Epochs("glyphs/wide", 1, epochs: 5), Epochs("glyphs/wide", 2, epochs: 1), Epochs("glyphs/wide", 3, epochs: 3)];
        var run = StackedRun.Of(_engine, trials);
        Assert.Equal([trials[1], trials[2], trials[0]], run.Ended);
        Assert.All(trials, trial => Near(1e-3, trial.Train(_engine).Outcome, run[trial]));
    }

    [Fact]
    public void A_trial_that_stops_early_stops_where_it_does_alone()
    {
        MicroTrial[] trials = [.. Enumerable.Range(1, 3).Select(seed => Epochs("glyphs/wide", seed, epochs: 30, new EarlyStopping(Patience: seed)))];
        var run = StackedRun.Of(_engine, trials);
        Assert.Equal(trials.Select(trial => trial.Train(_engine).Outcome.Epochs.Count), trials.Select(trial => run[trial].Epochs.Count));
        Assert.Contains(trials, trial => run[trial].Epochs.Count < 30);
    }

    [Fact]
    public void A_trial_that_diverges_takes_no_other_along()
    {
        MicroTrial[] trials = [Epochs("glyphs/tanh", 1, epochs: 3), Rate(Epochs("glyphs/tanh", 2, epochs: 3), 1e38), Epochs("glyphs/tanh", 3, epochs: 3)];
        var run = StackedRun.Of(_engine, trials);
        var alone = trials[1].Train(_engine).Outcome;
        Assert.Equal((TrialStatus.Diverged, alone.Reason, alone.Steps), (run[trials[1]].Status, run[trials[1]].Reason, run[trials[1]].Steps));
        Near(1e-3, trials[0].Train(_engine).Outcome, run[trials[0]]);
        Near(1e-3, trials[2].Train(_engine).Outcome, run[trials[2]]);
    }

    [Fact]
    public void A_trial_that_throws_takes_no_other_along()
    {
        MicroTrial[] trials = [Epochs("glyphs/tanh", 1, epochs: 2), Epochs("glyphs/tanh", 2, epochs: 2)];
        var run = StackedRun.Of(_engine, trials, onEpoch: (trial, _) => { if (trial == trials[0]) throw new NotSupportedException("mine"); });
        Assert.Equal("mine", Assert.Single(run.Faults).Value.Message);
        Near(1e-3, trials[1].Train(_engine).Outcome, run[trials[1]]);
    }

    [Fact]
    public void A_round_that_fails_is_a_failure_of_those_who_asked_alone()
    {
        var engine = Open(onPass: models => { if (models == 2) throw new NotSupportedException("the round"); });
        MicroTrial[] trials = [Epochs("glyphs/tanh", 1, epochs: 2), Epochs("glyphs/tanh", 2, epochs: 2), Epochs("glyphs/tanh", 3, epochs: 1)];
        var run = StackedRun.Of(engine, trials);
        Assert.Equal(trials[..2].ToHashSet(), run.Faults.Keys.ToHashSet());
        Assert.All(run.Faults.Values, fault => Assert.Equal("the round", fault.Message));
        Near(1e-3, trials[2].Train(_engine).Outcome, run[trials[2]]);
    }

    [Fact]
    public void What_cannot_be_trained_is_refused_and_the_others_go_on()
    {
        var good = Epochs("glyphs/tanh", 1, epochs: 1);
        var bad = good with { Spec = good.Spec with { Training = good.Spec.Training with { Epochs = 0 } } };
        var run = StackedRun.Of(_engine, [bad, good]);
        Assert.IsType<Core.Faults.InvalidInputException>(run.Faults[bad]);
        Assert.Equal(TrialStatus.Completed, run[good].Status);
    }

    [Fact]
    public void Cancelling_ends_every_trial_and_tells_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        MicroTrial[] trials = [.. Enumerable.Range(1, 3).Select(seed => Epochs("glyphs/tanh", seed, epochs: 50))];
        Assert.Throws<OperationCanceledException>(() => StackedRun.Of(_engine, trials, onEpoch: (_, _) => cancellation.Cancel(), cancellation.Token));
    }

    [Fact]
    public void A_stack_gives_the_same_bits_again()
    {
        MicroTrial[] trials = [.. Enumerable.Range(1, 3).Select(seed => Epochs("glyphs/norm", seed, epochs: 3))];
        var (first, second) = (StackedRun.Of(_engine, trials), StackedRun.Of(_engine, trials));
        Assert.All(trials, trial => Assert.Null(OutcomeDifference.First(first[trial], second[trial])));
    }

    [Theory]
    [InlineData("glyphs/wide")]
    [InlineData("images/every")]
    [InlineData("texts/tf-idf")]
    [InlineData("drawn/softmax")]
    public void Rows_that_lie_on_the_device_are_those_that_are_sent(string name)
    {
        MicroTrial[] trials = [.. Enumerable.Range(1, 3).Select(seed => MicroTrial.Of(name).Other(seed))];
        var (sent, resident) = (StackedRun.Of(Open(isResident: false), trials), StackedRun.Of(Open(isResident: true), trials));
        Assert.All(trials, trial => Assert.Null(OutcomeDifference.First(sent[trial], resident[trial])));
    }

    /// <summary>Live tensors are counted, not bytes, once per epoch of the trial that is told first: 26 epochs of 40 steps.</summary>
    [Fact]
    public void No_tensor_outlives_its_step_nor_its_stack()
    {
        var trials = Enumerable.Range(1, 3).Select(seed => Epochs("glyphs/norm", 0, epochs: 26)).Select((trial, i) => trial with { Spec = trial.Spec with { Seed = i, Training = trial.Spec.Training with { Batch = trial.Data.Train.Count / 40 } } }).ToArray();
        var before = torch.Tensor.TotalCount;
        var alive = new List<long>();
        var run = StackedRun.Of(_engine, trials, onEpoch: (trial, _) => { if (trial == trials[0]) alive.Add(torch.Tensor.TotalCount); });
        Assert.True(run[trials[0]].Steps >= 1000);
        Assert.Single(alive.Distinct());
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void Out_of_memory_ends_the_stack_and_is_no_fault_of_a_trial()
    {
        var engine = Open(onPass: models => { if (models > 2) throw new ExternalException("CUDA out of memory. Tried to allocate 20.00 MiB.\nException raised from malloc"); });
        MicroTrial[] trials = [.. Enumerable.Range(1, 4).Select(seed => Epochs("glyphs/tanh", seed, epochs: 2))];
        var before = torch.Tensor.TotalCount;
        Assert.Equal("CUDA out of memory. Tried to allocate 20.00 MiB.", Assert.Throws<DeviceMemoryException>(() => StackedRun.Of(engine, trials, onEpoch: (_, _) => throw new InvalidOperationException("It runs."))).Message);
        Assert.Equal(before, torch.Tensor.TotalCount);
        Assert.Throws<DeviceMemoryException>(() => trials[0].Train(Open(onPass: _ => throw new ExternalException("CUDA out of memory."))));
        var run = StackedRun.Of(engine, trials[..2]);
        Assert.All(trials[..2], trial => Near(1e-3, trial.Train(_engine).Outcome, run[trial]));
    }

    [Fact]
    public void What_libtorch_throws_for_want_of_memory_is_known_as_that()
    {
        using var scope = torch.NewDisposeScope();
        var thrown = Assert.ThrowsAny<Exception>(() => torch.zeros(1L << 50));
        Assert.StartsWith("[enforce fail", DeviceMemory.Of(thrown)!.Message, StringComparison.Ordinal);
        Assert.Null(DeviceMemory.Of(Assert.ThrowsAny<Exception>(() => torch.zeros(2, 3).mm(torch.zeros(2, 3)))));
    }

    [Fact]
    public void Where_the_driver_does_not_tell_how_much_memory_is_free_a_size_is_assumed()
    {
        var trial = MicroTrial.Of("glyphs/wide");
        if (!torch.cuda.is_available()) Assert.Null(CudaDriver.FreeBytes(0));
        Assert.InRange(_engine.StackSize(trial.Spec, trial.Data), 2, 256);
        var network = (Network)trial.Spec.Model;
        var large = trial.Spec with { Model = network with { Layers = [new Dense(65536, Name: "large"), new Dense(4096, Name: "larger"), .. network.Layers] } };
        Assert.Equal(1, _engine.StackSize(large, trial.Data));
    }

    /// <summary>Of 1024 rows of 65,536 numbers, four times make 2²⁸.</summary>
    [Fact]
    public void A_stack_sends_no_more_numbers_at_once_than_one_trial_may_have()
    {
        var trial = MicroTrial.Of("glyphs/tanh");
        var network = (Network)trial.Spec.Model;
        Assert.Equal(4, StackSizes.Holding(trial.Spec with { Model = network with { Layers = [new Dense(65536, Name: "wide"), .. network.Layers] } }, trial.Data));
        Assert.InRange(StackSizes.Holding(trial.Spec, trial.Data), 256, int.MaxValue);
    }

    [Fact]
    public void Trials_of_other_widths_train_beside_each_other()
    {
        var trial = MicroTrial.Of("glyphs/tanh");
        var narrow = MicroTrial.Of("own-images/small");
        Assert.NotEqual(trial.Data.Train.Features.Columns, narrow.Data.Train.Features.Columns);
        var spec = trial.Spec with { Data = narrow.Spec.Data };
        MicroTrial[] trials = [trial, new MicroTrial("narrow", spec with { Model = new Mlp([5], narrow.Data.Classes).Resolve() }, narrow.Data)];
        trials[0] = trial with { Spec = trial.Spec with { Model = new Mlp([5], trial.Data.Classes).Resolve() } };
        var run = StackedRun.Of(_engine, trials);
        Assert.All(trials, one => Near(1e-3, one.Train(_engine).Outcome, run[one]));
    }

    [Fact]
    public void Trials_are_alike_by_shapes_and_operations_alone()
    {
        var spec = MicroTrial.Of("glyphs/wide").Spec;
        Assert.All(StackedTrialEngine.Company(spec), other => Assert.Equal(_engine.StackKey(spec), _engine.StackKey(other)));
        Assert.Null(_engine.StackKey(MicroTrial.Of("glyphs/majority").Spec));
        var (network, training) = ((Network)spec.Model, spec.Training);
        Core.Design.TrialSpec[] others =
        [
            spec with { Model = network with { Layers = [(Dense)network.Layers[0] with { Units = 9 }, .. network.Layers.Skip(1)] } },
            spec with { Model = network with { Layers = [(Dense)network.Layers[0] with { Activation = new Tanh() }, .. network.Layers.Skip(1)] } },
            spec with { Training = training with { Batch = 31 } },
            spec with { Training = training with { Optimizer = new Adam() } },
            spec with { Training = training with { Optimizer = new Sgd(0.05, 0.8) } },
            spec with { Training = training with { Clipping = new ClipByNorm() } },
            spec with { Start = new Pretrained(training) { Prune = 0.5 } },
        ];
        Assert.Equal(8, others.Append(spec).Select(_engine.StackKey).Distinct().Count());
    }

    private static MicroTrial Epochs(string name, int seed, int epochs, params CallbackSpec[] callbacks)
    {
        var trial = MicroTrial.Of(name).Other(seed);
        return trial with { Spec = trial.Spec with { Training = trial.Spec.Training with { Epochs = epochs, Callbacks = [.. callbacks] } } };
    }

    private static MicroTrial Rate(MicroTrial trial, double rate) =>
        trial with { Spec = trial.Spec with { Training = trial.Spec.Training with { Optimizer = trial.Spec.Training.Optimizer with { LearningRate = rate } } } };

    private static void Near(double tolerance, TrialOutcome alone, TrialOutcome stacked)
    {
        Assert.Equal((alone.Status, alone.Steps, alone.Epochs.Count, alone.KeptEpoch, alone.InitialWeights), (stacked.Status, stacked.Steps, stacked.Epochs.Count, stacked.KeptEpoch, stacked.InitialWeights));
        Assert.InRange(Distance.Between(stacked.Test!.Loss, alone.Test!.Loss), 0, tolerance);
        foreach (var (one, other) in alone.Epochs.Zip(stacked.Epochs)) Assert.InRange(Distance.Between(other.Train.Loss, one.Train.Loss), 0, tolerance);
    }

    private static TorchEngine Open(bool? isResident = null, Action<int>? onPass = null)
    {
        NativeBridge.Open();
        return new TorchEngine(TorchDevice.Cpu, isResident) { OnPass = onPass };
    }
}
#endif
