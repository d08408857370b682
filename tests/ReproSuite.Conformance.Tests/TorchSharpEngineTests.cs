#if PLUGIN_ENGINES
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp;
using TorchSharp;

namespace ReproSuite.Conformance.Tests;

/// <summary>libtorch on the processor: 1e-5 for the first step's loss and gradients, 1e-3 for ten steps.</summary>
public sealed class TorchSharpEngineTests : EngineContract
{
    internal override IEngine Engine { get; } = new TorchSharpPlugin().Open("cpu");

    internal override Tolerance Tolerance { get; } = new(1e-5, 1e-3);

    [Fact]
    public void A_record_says_device_libraries_and_what_is_promised()
    {
        Assert.Equal(("torchsharp", 103), (Engine.Id.Name, Engine.Id.Numerics));
        Assert.Equal(("cpu", EnginePromise.SameBitsHere), (Engine.Facts!.Device, Engine.Facts.Promise));
        Assert.Equal(["TorchSharp 0.107.0", "libtorch 2.10.0"], Engine.Facts.Libraries);
    }

    [Theory]
    [InlineData("gpu", "RPR0805")]
    [InlineData("cuda:x", "RPR0805")]
    [InlineData("cuda", "RPR0806")]
    [InlineData("cuda:7", "RPR0806")]
    public void A_device_that_is_not_there_is_one_line(string device, string code)
    {
        if (code == "RPR0806" && torch.cuda.is_available()) return;
        var refused = Assert.Throws<InvalidInputException>(() => new TorchSharpPlugin().Open(device));
        Assert.Equal(code, Assert.Single(refused.Faults).Code);
    }

    /// <summary>Live tensors are counted, not bytes: 25 epochs of 40 steps, and then nothing.</summary>
    [Fact]
    public void No_tensor_outlives_its_step_nor_its_trial()
    {
        var trial = MicroTrial.Of("glyphs/norm");
        var batch = trial.Data.Train.Count / 40;
        trial = trial with { Spec = trial.Spec with { Training = trial.Spec.Training with { Epochs = 26, Batch = batch, Callbacks = [] } } };
        var before = torch.Tensor.TotalCount;
        var alive = new List<long>();
        var outcome = Engine.Train(trial.Spec, trial.Data, _ => alive.Add(torch.Tensor.TotalCount), CancellationToken.None);
        Assert.True(outcome.Steps >= 1000);
        Assert.Single(alive.Distinct());
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    /// <summary>TorchSharp frees a number that it made for a call as soon as the collector runs, even while libtorch reads it.</summary>
    [Fact]
    public void A_collector_that_runs_meanwhile_changes_no_bit()
    {
        using var stop = new CancellationTokenSource();
        var trials = MicroTrial.Trained.ToList();
        var alone = trials.ConvertAll(trial => OutcomeDigest.Of(trial.Train(Engine).Outcome));
        var busy = new Thread(() => { while (!stop.IsCancellationRequested) GC.KeepAlive(new byte[50_000]); });
        busy.Start();
        try
        {
            for (var round = 0; round < 3; round++) Assert.Equal(alone, trials.ConvertAll(trial => OutcomeDigest.Of(trial.Train(Engine).Outcome)));
        }
        finally
        {
            stop.Cancel();
            busy.Join();
        }
    }

    [Fact]
    public void It_computes_on_as_many_threads_as_it_is_given()
    {
        var trial = MicroTrial.Trained.First();
        var threads = new List<int>();
        foreach (var count in new[] { 2, 1 })
            Engine.Train(trial.Spec with { Training = trial.Spec.Training with { Epochs = 1 } }, trial.Data, _ => threads.Add(torch.get_num_threads()), CancellationToken.None, count);
        Assert.Equal([2, 1], threads);
    }

    [Fact]
    public void Compressed_rows_too_wide_to_lay_out_are_refused_at_their_key()
    {
        var trial = MicroTrial.All.First(trial => trial.Data.Train.Features.Sparse is not null);
        var wide = new Training.DataShape(trial.Data.Set, trial.Data.Classes, 1 << 20, IsCompressed: true, trial.Data.Train.Count, trial.Data.Validation.Count, trial.Data.Test.Count, 0);
        var fault = Assert.Single(Capabilities.Lacking(trial.Spec, wide));
        Assert.Equal(("RPR0807", "preprocessing"), (fault.Code, fault.Key));
    }

    [Fact]
    public void A_layer_that_is_not_mapped_is_refused_at_its_key()
    {
        var trial = MicroTrial.Trained.First();
        var network = (Network)trial.Spec.Model;
        var fault = Assert.Single(Capabilities.Lacking(trial.Spec with { Model = network with { Layers = [new Unknown("odd"), .. network.Layers] } }, Training.DataShape.Of(trial.Data)));
        Assert.Equal(("RPR0807", "model"), (fault.Code, fault.Key));
    }

    [Spec("unknown")]
    private sealed record Unknown(string Name) : LayerSpec(Name);
}
#else
namespace ReproSuite.Conformance.Tests;

public sealed class TorchSharpEngineTests
{
    [Fact(Skip = "Built without plug-in engines. dotnet test -p:PluginEngines=true tests/ReproSuite.Conformance.Tests runs it where the feed serves TorchSharp.")]
    public void Torchsharp_keeps_the_contract_of_engines()
    {
    }
}
#endif
