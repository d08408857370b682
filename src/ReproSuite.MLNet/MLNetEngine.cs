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

/// <summary>Trains classical models with ML.NET, and everything else as the exact engine does: a linear, a boosted and a neural variant on the same folds under one engine.</summary>
/// <remarks>
/// A classical model is trained on one thread, whatever it is given; its rows, classes, losses and records are those of the exact engine. Everything of ML.NET that changes a result is set.
/// Why this promises the same bits on the same machine and no more: docs/decisions/0008-mlnet.md.
/// </remarks>
internal sealed class MLNetEngine : IEngine
{
    /// <summary>Raised when a recipe or the version of ML.NET changes; below 100.</summary>
    private const int Recipes = 1;

    private readonly ExactEngine _networks = new();

    /// <inheritdoc/>
    /// <remarks>The version of the shared arithmetic (networks, losses) times 100, and that of the recipes.</remarks>
    public EngineId Id { get; } = new(ClassicalModelSpec.Engine, NumericsVersion.Current * 100 + Recipes);

    /// <inheritdoc/>
    public EngineFacts? Facts { get; } = new("cpu", [string.Create(CultureInfo.InvariantCulture, $"ML.NET {Version.Of(typeof(MLContext))}"), .. LightGbmLibrary.Name], EnginePromise.SameBitsHere);

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) =>
        spec.Model is ClassicalModelSpec model ? Faults(spec, model, DataShape.Of(data, spec)) : _networks.Check(spec, data);

    /// <inheritdoc/>
    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        if (spec.Model is not ClassicalModelSpec model) return _networks.Train(spec, data, onEpoch, cancellation, threads, onTrained, onState);
        if (Faults(spec, model, DataShape.Of(data)) is { Count: > 0 } faults) throw new InvalidInputException(faults);
        if (!AreFinite(data.Train.Features))
            return new TrialOutcome(TrialStatus.Diverged, "a feature of the training and validation rows is not a finite number.", [], 0, 0, 0, 0, [], "", "", null, null, null);
        using var library = new Library(data, spec, cancellation);
        var trained = library.Run(() => Recipe.For(model).Train(library));
        return ClassicalModel.Judge(trained, trained.Parameters, spec, data, cancellation);
    }

    /// <summary>ML.NET would leave out rows with such features and say nothing.</summary>
    private static bool AreFinite(FeatureMatrix features) => Finiteness.Of(features.Sparse is { } sparse ? sparse.Values : features.Dense.Span);

    private static IReadOnlyList<Fault> Faults(TrialSpec spec, ClassicalModelSpec model, DataShape data)
    {
        if (Fit.CheckClassical(spec, data) is { Count: > 0 } faults) return faults;
        return model is LightGbm && LightGbmLibrary.Missing is { } missing ? [missing] : [];
    }
}
