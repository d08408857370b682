namespace ReproSuite.Core.Specs;

/// <summary>A classifier that a library trains by a rule of its own, in place of gradient steps over layers that the suite names; the engine <see cref="Engine"/> has the library.</summary>
/// <remarks>
/// It has no epochs to tell of: loss, optimizer, batch, epochs, schedule, clipping and callbacks of <see cref="TrainingSpec"/> do not act on it, though they are part of its key, as of <see cref="Majority"/>'s.
/// It predicts the most probable class; its loss is the mean over rows of −log of the probability of the true class.
/// </remarks>
public abstract record LibraryModelSpec : ModelSpec
{
    /// <summary>Name of the engine that trains such models.</summary>
    public const string Engine = "mlnet";

    /// <inheritdoc/>
    public override bool HasEpochs => false;

    /// <summary>Whether it reads the samples' texts, and none of their features.</summary>
    public virtual bool ReadsTexts => false;

    /// <summary>About how many multiply-adds training takes per row, for a rough estimate of time.</summary>
    /// <param name="features">Numbers per row.</param>
    /// <param name="classes">Classes to tell apart.</param>
    public abstract double ProductsPerRow(double features, int classes);

    /// <summary>What adding a row to a histogram costs in multiply-adds of a network, as measured with LightGBM on images.</summary>
    private protected const double ProductsPerHistogramRow = 24;

    /// <summary>Scores that are trained per row: one for two classes, else one per class.</summary>
    private protected static int Scores(int classes) => classes == 2 ? 1 : classes;
}
