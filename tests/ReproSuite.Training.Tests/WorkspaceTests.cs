using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Tests;

public class WorkspaceTests
{
    [Fact]
    public void Arrays_of_a_finished_trial_come_back_cleared_to_the_next()
    {
        var memory = new Workspace();
        var (first, other) = (memory.Take<float>(10), memory.Take<float>(10));
        Assert.NotSame(first, other);
        first.AsSpan().Fill(7);
        memory.Reset();
        Assert.Same(first, memory.Take<float>(10));
        Assert.All(first, x => Assert.Equal(0f, x));
        Assert.NotSame(first, memory.Take<float>(10));
        Assert.NotSame((object)first, memory.Take<int>(10));
    }

    [Fact]
    public void What_a_trial_does_not_use_is_let_go()
    {
        var memory = new Workspace();
        var large = memory.Take<float>(1000);
        memory.Reset();
        memory.Take<float>(10);
        memory.Reset();
        Assert.NotSame(large, memory.Take<float>(1000));
    }

    [Fact]
    public void A_worker_that_has_trained_trains_the_same_bits_again()
    {
        var engine = new ExactEngine();
        var (plain, deep) = (Example.Trial(Example.Network(dropout: 0.3)), Example.Trial(Example.Network(hidden: new Tanh()), optimizer: new Sgd(0.1, 0.9)));
        var fold = Example.Fold();
        var fresh = new[] { plain, deep }.Select(trial => Example.Train(trial)).ToArray();
        var used = new[] { plain, deep, plain, deep }.Select(trial => engine.Train(trial, fold, _ => { }, CancellationToken.None)).ToArray();
        Assert.Equal([.. fresh, .. fresh], used);
    }

    [Theory, InlineData(2), InlineData(3), InlineData(5)]
    public void Threads_within_a_step_change_no_bit(int threads)
    {
        // Wide enough that products and updates are shared out.
        var network = new Network([new Dense(300, new Relu(), L2: 1e-3, Name: "wide"), new BatchNorm(Name: "norm"), new Dense(200, new Sigmoid(), Name: "second"), new Dense(3, new Softmax(), Name: "output")]);
        var fold = Example.Fold(rows: 120, features: 150);
        var trial = Example.Trial(network, epochs: 2, batch: 40);
        var engine = new ExactEngine();
        Assert.Equal(
            engine.Train(trial, fold, _ => { }, CancellationToken.None),
            engine.Train(trial, fold, _ => { }, CancellationToken.None, threads));
    }
}
