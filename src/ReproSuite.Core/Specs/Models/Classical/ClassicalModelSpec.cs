namespace ReproSuite.Core.Specs;

/// <summary>A classifier of features with a training rule of its own in place of gradient steps over layers; the engine <see cref="Engine"/> trains it.</summary>
/// <remarks>
/// It has no epochs: loss, optimizer, batch, epochs, schedule, clipping and callbacks of <see cref="TrainingSpec"/> do not act on it, though they are part of its key, as of <see cref="Majority"/>'s.
/// It predicts the most probable class; its loss is the mean over rows of −log of the probability of the true class.
/// </remarks>
public abstract record ClassicalModelSpec : ModelSpec
{
    /// <summary>Name of the engine that trains classical models.</summary>
    public const string Engine = "mlnet";

    /// <inheritdoc/>
    public override bool HasEpochs => false;

    /// <summary>About how many multiply-adds training takes per row and feature, for a rough estimate of time.</summary>
    /// <param name="classes">Classes to tell apart.</param>
    public abstract double ProductsPerFeature(int classes);

    /// <summary>What adding a row to a histogram costs in multiply-adds of a network, as measured with LightGBM on images.</summary>
    private protected const double ProductsPerHistogramRow = 24;

    /// <summary>Scores that are trained per row: one for two classes, else one per class.</summary>
    private protected static int Scores(int classes) => classes == 2 ? 1 : classes;
}
