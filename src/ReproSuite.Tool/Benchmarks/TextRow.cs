using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data;
using ReproSuite.Numerics;
using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>A network's step on compressed rows of texts, beside its step on the same rows written out in full.</summary>
/// <param name="Source">Where the rows are from: <c>imdb</c> or <c>generated</c>.</param>
/// <param name="RowCount">How many.</param>
/// <param name="TermsPerRow">Elements that a row stores, in the mean.</param>
/// <param name="Compressed">The step on compressed rows.</param>
/// <param name="Dense">The step on dense ones.</param>
/// <param name="Ratio">How many times as fast the compressed step is.</param>
internal sealed record TextRow(string Source, int RowCount, double TermsPerRow, StepFigures Compressed, StepFigures Dense, Spread Ratio)
{
    public const int Terms = 10_000;
    public const double Bar = 15;
    public const string Name = "imdb-128-64-adam";
    public const string Title = "10000-128-64-1 · batch 512 · adam";

    /// <summary>The number of words that gives generated rows about as many terms as reviews have.</summary>
    private const int LongestText = 300;

    private const string Imdb = "imdb";

    private static readonly Network _network = new(
        new LayerSpec[] { new Dense(128, new Relu()), new Dense(64, new Relu()), new Dense(1, new Sigmoid()) }.ToEquatableList());

    private static readonly TrainingSpec _training = new(Epochs: 1, Batch: 512, new BinaryCrossEntropy(), new Adam(LearningRate: 1e-6));

    public bool IsReached => Ratio.Median >= Bar;

    /// <summary>Whether the reviews can be read without a download.</summary>
    public static bool HasReviews(DataLibrary library) => library.List().Any(set => set is { Name: Imdb, Presence: DataPresence.Complete });

    /// <summary>Measures the peak and both steps in turn.</summary>
    /// <param name="reviews">Where the reviews are; null for generated rows.</param>
    /// <param name="effort">How long.</param>
    /// <param name="clock">Measures.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static TextRow Measure(DataLibrary? reviews, BenchEffort effort, TimeProvider clock, CancellationToken cancellation)
    {
        var (source, samples) = Rows(reviews, effort.Texts);
        var stored = samples.Features.Sparse!;
        using var compressed = new StepBenchmark(_network, _training, samples);
        using var dense = new StepBenchmark(_network, _training, samples with { Features = stored.ToDense() });
        WarmUp.Run([compressed, dense], effort, clock);
        var (compressedSteps, denseSteps) = (compressed.StepFor(effort.Steps, clock), dense.StepFor(effort.Steps, clock));
        var (ofCompressed, ofDense) = (new List<(double Seconds, double Peak)>(), new List<(double Seconds, double Peak)>());
        while (ofDense.Count < effort.Repetitions)
        {
            cancellation.ThrowIfCancellationRequested();
            var peak = FmaPeak.Measure(effort.Peak, clock);
            ofCompressed.Add((compressed.Time(compressedSteps, clock), peak));
            ofDense.Add((dense.Time(denseSteps, clock), peak));
        }
        return new TextRow(
            source, samples.Count, (double)stored.Count / stored.RowCount,
            StepFigures.Of(compressed.BatchRows, compressed.Flops, ofCompressed),
            StepFigures.Of(dense.BatchRows, dense.Flops, ofDense),
            Spread.Of(ofDense.Zip(ofCompressed, (d, c) => d.Seconds / c.Seconds)));
    }

    private static (string Source, Samples Samples) Rows(DataLibrary? reviews, int count)
    {
        if (reviews is null) return ("generated", GeneratedRows.Sparse(count, Terms, LongestText, classes: 2));
        var rows = new DataSpec(Imdb, new RowRange(0, count), new RowRange(0, 1));
        return (Imdb, new DataSource(reviews).Open(rows, new Holdout(), new PreprocessingSpec[] { new TfIdf(Terms, VectorizerSpec.English) }.ToEquatableList(), fold: 0).Train);
    }
}
