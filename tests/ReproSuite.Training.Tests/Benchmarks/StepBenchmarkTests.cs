using ReproSuite.Core;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Training.Tests.Benchmarks;

public class StepBenchmarkTests
{
    private static readonly TrainingSpec _training = new(Epochs: 1, Batch: 8, Optimizer: new Sgd(1e-4));

    [Fact]
    public void Three_products_of_a_layer_are_counted_and_two_of_the_first()
    {
        using var benchmark = new StepBenchmark(Network(new Dropout(0.5)), _training, GeneratedRows.Dense(rows: 20, features: 5, classes: 3));
        Assert.Equal(8 * 2 * ((2 * 5 * 4) + (3 * 4 * 3)), benchmark.Flops);
        Assert.Equal(8, benchmark.BatchRows);
    }

    [Fact]
    public void Of_compressed_rows_only_what_is_stored_is_counted()
    {
        var samples = GeneratedRows.Sparse(rows: 20, features: 500, words: 30, classes: 3);
        using var benchmark = new StepBenchmark(Network(), _training, samples);
        Assert.Equal(8 * 2 * ((2 * (samples.Features.Sparse!.Count / 20.0) * 4) + (3 * 4 * 3)), benchmark.Flops, precision: 6);
    }

    [Fact]
    public void A_step_takes_its_part_of_the_time_that_passed()
    {
        using var benchmark = new StepBenchmark(Network(), _training, GeneratedRows.Dense(rows: 20, features: 5, classes: 3));
        var clock = new SecondsClock();
        Assert.Equal(0.1, benchmark.Time(10, clock), precision: 9);
        Assert.Equal(6, benchmark.StepFor(TimeSpan.FromSeconds(6), clock));
        Assert.Equal(1, benchmark.StepFor(TimeSpan.Zero, clock));
    }

    [Fact]
    public void Fewer_rows_than_a_batch_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepBenchmark(Network(), _training, GeneratedRows.Dense(rows: 7, features: 5, classes: 3)));

    private static Network Network(params LayerSpec[] between) =>
        new(between.Prepend(new Dense(4, new Relu())).Append(new Dense(3, new Softmax())).ToEquatableList());

    /// <summary>Goes on by a second whenever it is read.</summary>
    private sealed class SecondsClock : TimeProvider
    {
        private long _readings;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _readings++;
    }
}
