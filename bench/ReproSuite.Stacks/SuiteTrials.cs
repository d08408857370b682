using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Suites;
using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Stacks;

/// <summary>Trials of a variant of a suite of images, of one epoch, on generated rows of the width and the classes of Fashion-MNIST and of glyphs.</summary>
internal sealed class SuiteTrials
{
    private const int Features = 784, Classes = 10;

    private readonly Suite _suite;
    private readonly Variant _variant;

    /// <param name="name">SUITE/VARIANT, of the catalogue.</param>
    /// <param name="rows">For training; a quarter as many to validate, half as many to test.</param>
    public SuiteTrials(string name, int rows)
    {
        var (suite, variant) = (name.Split('/')[0], name.Split('/')[^1]);
        _suite = SuiteCatalog.Open(suite).Read().Resolve();
        _variant = _suite.Variants.First(one => one.Name == variant);
        Samples Part(int count) => GeneratedRows.Dense(count, Features, Classes);
        Data = new FoldData(suite, Classes, Part(rows), Part(rows / 4), Part(rows / 2));
        Steps = (rows - 1) / _variant.Configuration.Training.Batch + 1;
    }

    /// <summary>All trials' data.</summary>
    public FoldData Data { get; }

    /// <summary>Steps of a trial.</summary>
    public int Steps { get; }

    /// <summary>Rows on which a trial is judged after its epoch.</summary>
    public int JudgedRows => Data.Train.Count + Data.Validation.Count;

    /// <summary>The trial of a seed.</summary>
    public TrialSpec Spec(int seed)
    {
        var spec = _suite.TrialSpec(_variant, fold: 0, seed);
        return spec with { Training = spec.Training with { Epochs = 1 } };
    }
}
