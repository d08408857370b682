using System.Globalization;
using Microsoft.ML;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Recipes;
using ReproSuite.Numerics;
using ReproSuite.Training;

namespace ReproSuite.MLNet;

/// <summary>Trains classical models and text classification with ML.NET, and everything else as the exact engine does: a linear, a boosted and a neural variant on the same folds under one engine.</summary>
/// <remarks>
/// A classical model is trained on one thread, whatever it is given; of every model rows, classes, losses and records are those of the exact engine. Everything of ML.NET that changes a result is set.
/// Why this promises the same bits on the same machine and no more: docs/decisions/0008-mlnet.md.
/// </remarks>
internal sealed class MLNetEngine : IEngine
{
    /// <summary>Raised when a recipe or the version of ML.NET changes; below 100.</summary>
    private const int Recipes = 1;

    /// <summary>
    /// A trial on texts has the process to itself: libtorch draws from one generator for all, and TorchSharp frees numbers that libtorch still reads when the memory that others allocate sets off the garbage collector.
    /// </summary>
    private static readonly ReaderWriterLockSlim Turn = new();

    private readonly ExactEngine _networks = new();

    /// <inheritdoc/>
    /// <remarks>The version of the shared arithmetic (networks, losses) times 100, and that of the recipes.</remarks>
    public EngineId Id { get; } = new(LibraryModelSpec.Engine, NumericsVersion.Current * 100 + Recipes);

    /// <inheritdoc/>
    public EngineFacts? Facts { get; } = new("cpu", [string.Create(CultureInfo.InvariantCulture, $"ML.NET {Version.Of(typeof(MLContext))}"), .. LightGbmLibrary.Name, .. TorchLibrary.Name], EnginePromise.SameBitsHere);

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Refusals(ModelSpec model)
    {
        Fault?[] faults = model switch
        {
            LightGbm => [LightGbmLibrary.Missing],
            TextClassification text => [TorchLibrary.Missing, TextWeights.Fault(text)],
            _ => [],
        };
        return [.. faults.OfType<Fault>()];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) =>
        spec.Model is LibraryModelSpec model ? Faults(spec, model, DataShape.Of(data, spec)) : _networks.Check(spec, data);

    /// <inheritdoc/>
    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        var alone = spec.Model is LibraryModelSpec { ReadsTexts: true };
        if (alone) Turn.EnterWriteLock();
        else Turn.EnterReadLock();
        try
        {
            return spec.Model is LibraryModelSpec model ? Train(model, spec, data, cancellation, threads) : _networks.Train(spec, data, onEpoch, cancellation, threads, onTrained, onState);
        }
        finally
        {
            if (alone) Turn.ExitWriteLock();
            else Turn.ExitReadLock();
        }
    }

    private TrialOutcome Train(LibraryModelSpec model, TrialSpec spec, FoldData data, CancellationToken cancellation, int threads)
    {
        if (Faults(spec, model, DataShape.Of(data)) is { Count: > 0 } faults) throw new InvalidInputException(faults);
        if (!AreFinite(data.Train.Features))
            return new TrialOutcome(TrialStatus.Diverged, "a feature of the training and validation rows is not a finite number.", [], 0, 0, 0, 0, [], "", "", null, null, null);
        if (model.ReadsTexts && Missing(data) is { } missing) return TrialOutcome.Failed(missing);
        using var library = new Library(data, spec, cancellation, threads);
        using var trained = library.Run(() => Recipe.For(model).Train(library));
        return TrainedModel.Judge(trained, trained.Parameters, spec, data, cancellation) with { InitialWeights = trained.InitialWeights };
    }

    /// <summary>ML.NET would leave out rows with such features and say nothing.</summary>
    private static bool AreFinite(FeatureMatrix features) => Finiteness.Of(features.Sparse is { } sparse ? sparse.Values : features.Dense.Span);

    private IReadOnlyList<Fault> Faults(TrialSpec spec, LibraryModelSpec model, DataShape data) =>
        Fit.CheckLibraryModel(spec, data) is { Count: > 0 } faults ? faults : Refusals(model);

    /// <summary>ML.NET counts the classes that it meets and numbers its outputs by them.</summary>
    private static string? Missing(FoldData data) =>
        Enumerable.Range(0, data.Classes).Except(data.Train.Rows.Select(row => data.Train.Labels[row])).ToList() is [var first, ..]
            ? FormattableString.Invariant($"class {first} has no training row, of which text-classification needs one.") : null;
}
