using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Callbacks;
using ReproSuite.Training.Diagnostics;
using ReproSuite.Training.Images;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Parameters;
using ReproSuite.Training.Schedules;

namespace ReproSuite.Training;

/// <summary>One trial of a network, from first weights to final judgement; used once.</summary>
internal sealed class Trainer : IDisposable
{
    /// <summary>Rows per evaluation batch: few enough to stay in the cache, enough for the products to be fast.</summary>
    public const int EvaluationRows = 1024;

    private readonly TrainingSpec _training;
    private readonly FoldData _data;
    private readonly LayerStack _network;
    private readonly ILearner _learner;
    private readonly TrainingStep _step;
    private readonly List<Callback> _callbacks;
    private readonly Standing _standing;
    private readonly Schedule? _schedule;
    private readonly Evaluator _evaluator;
    private readonly NetworkProbe? _probe;
    private readonly ImageAugmentation? _augmentation;
    private readonly RandomStream _shuffle;
    private readonly int _batchRows;
    private readonly int[] _order;
    private readonly double[] _losses;
    private readonly List<EpochRecord> _epochs = [];
    private long _steps;
    private long _clippedBefore;
    private string _reason = "";

    /// <param name="spec">Seed, fold and training.</param>
    /// <param name="network">The spec's model, resolved.</param>
    /// <param name="data">The fold.</param>
    /// <param name="memory">Where all buffers come from.</param>
    /// <param name="evaluationRows">Rows per evaluation batch; changes no result.</param>
    /// <param name="start">Starts what computes; the exact engine's own when null.</param>
    public Trainer(TrialSpec spec, Network network, FoldData data, Workspace memory, int evaluationRows = EvaluationRows, Func<LearnerStart, ILearner>? start = null)
    {
        (_training, _data) = (spec.Training, data);
        var features = data.Train.Features.Columns;
        var outputs = ((Dense)network.Layers[^1]).Units;
        var largestPart = Math.Max(data.Train.Count, Math.Max(data.Validation.Count, data.Test.Count));
        _batchRows = Math.Min(_training.Batch, data.Train.Count);
        evaluationRows = Math.Min(evaluationRows, largestPart);
        var probedRows = _training.Diagnostics == true ? Math.Min(NetworkProbe.MostRows, data.Train.Count) : 0;
        var trainedRows = Math.Max(_batchRows, probedRows);
        var rows = Math.Max(trainedRows, evaluationRows);
        _order = memory.Take<int>(data.Train.Count);
        _losses = memory.Take<double>(largestPart);
        _network = new LayerStack(network, features, trainedRows, rows, data.Set, spec.Seed, spec.Fold, memory);
        _shuffle = Streams.Shuffle(data.Set, spec.Seed, spec.Fold);
        var batch = new Batch(rows, data.Train.Features, memory, numbers: data.Train.Targets is not null);
        var loss = Loss.Start(_training.Loss, rows, outputs, memory);
        _callbacks = [.. _training.Callbacks.Select(Callback.Start)];
        Pruning? pruning = null;
        if (spec.Start is Pretrained earlier)
        {
            TakenWeights.Copy(earlier, network, data.Start ?? throw new ArgumentException("The trial starts from earlier weights, which are not given.", nameof(data)), _network.Parameters);
            pruning = Pruning.Begin(earlier, network, _network.Parameters);
        }
        if (_training.Augmentation.Count > 0)
            _augmentation = new ImageAugmentation(_training.Augmentation, data.Set, spec.Seed, spec.Fold, features, data.ImageWidth, memory);
        _learner = (start ?? HostLearner.Start)(new LearnerStart(spec, data.Set, features, _network, pruning, _batchRows, rows, memory));
        _standing = new Standing(_network.Parameters, _learner, _callbacks);
        _step = new TrainingStep(_learner, loss, batch, _batchRows, outputs, memory, _augmentation)
        {
            RowWeights = _training.ClassWeights is { } weights ? new RowWeights(weights, data.Train, data.Classes) : null,
        };
        if (_training.Schedule is { } schedule) _schedule = Schedule.Start(schedule, _training.Optimizer.LearningRate, TrainingClock.Of(_training, data.Train.Count));
        _evaluator = new Evaluator(_learner, loss, batch, evaluationRows, data.Classes, _losses, memory);
        if (probedRows > 0) _probe = new NetworkProbe(network, _network, loss, batch, data.Train, probedRows, memory);
    }

    /// <summary>Trains and judges.</summary>
    public TrialOutcome Run(Action<EpochRecord> onEpoch, CancellationToken cancellation, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        var weights = _network.Parameters.Weights;
        var initialWeights = WeightsDigest.Of(_network.Parameters.Named);
        var untrained = _probe?.Measure();
        if (_data.Begun is { } begun) GoOnFrom(begun);
        while (_epochs.Count < _training.Epochs && !_callbacks.Exists(callback => callback.HasStopped))
        {
            if (TrainEpoch(cancellation) is not { } running || CloseEpoch(running, cancellation) is not { } epoch)
                return Outcome(TrialStatus.Diverged, keptEpoch: 0, initialWeights) with { Untrained = untrained };
            _epochs.Add(epoch);
            onEpoch(epoch);
            foreach (var callback in _callbacks)
            {
                callback.AfterEpoch(epoch, weights);
                _learner.LearningRate = callback.NextRate(_learner.LearningRate);
            }
        }
        onState?.Invoke(_standing.Take());
        var keptEpoch = _epochs.Count;
        foreach (var callback in _callbacks) keptEpoch = callback.AtEnd(weights) ?? keptEpoch;
        _learner.Load();
        onTrained?.Invoke(new ModelWeights([.. _network.Parameters.Named.Select(tensor => new NamedTensor(tensor.Name, tensor.Weights.Rows, tensor.Weights.Columns, tensor.Weights.Span.ToArray()))]));
        return _evaluator.Complete(Outcome(TrialStatus.Completed, keptEpoch, initialWeights), _data, _training, cancellation) with { Untrained = untrained };
    }

    /// <inheritdoc/>
    public void Dispose() => _learner.Dispose();

    /// <summary>Goes to the end of the same training with fewer epochs; stays at the beginning when that is not to be had.</summary>
    private void GoOnFrom(TrainingState begun)
    {
        if (begun.Outcome.Epochs.Count > _training.Epochs || !_standing.TryReturn(begun)) return;
        _epochs.AddRange(begun.Outcome.Epochs);
        _steps = begun.Outcome.Steps;
        _probe?.Measure(); // So that the next epoch's changes are counted from here.
    }

    /// <summary>One pass over the training rows, in the epoch's own order; the last batch may be smaller. Null when it diverged.</summary>
    private PartScore? TrainEpoch(CancellationToken cancellation)
    {
        if (_training.Freeze is { } freeze) _learner.Freeze(_epochs.Count < (freeze.Epochs ?? int.MaxValue) ? freeze.Layers : []);
        _shuffle.Permute(_data.Train.Rows, _order, (uint)_epochs.Count + 1);
        _augmentation?.BeginEpoch((uint)_epochs.Count + 1);
        ReadOnlySpan<int> order = _order;
        long correct = 0;
        for (var start = 0; start < order.Length; start += _batchRows)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = order.Slice(start, Math.Min(_batchRows, order.Length - start));
            if (_schedule is not null) _learner.LearningRate = _schedule.At(_steps);
            if (_step.Run(_data.Train, rows, (uint)++_steps, _losses.AsSpan(start, rows.Length)) is { } notFinite)
            {
                _learner.Fetch();
                SayWhy(notFinite);
                return null;
            }
            correct += _step.Correct;
        }
        return new PartScore(Loss.Mean(_losses.AsSpan(0, order.Length)), _data.Train.Targets is null ? correct : null, order.Length);
    }

    /// <summary>Judges the epoch's weights on the training and the validation part. Null when one of the figures is not finite.</summary>
    private EpochRecord? CloseEpoch(PartScore running, CancellationToken cancellation)
    {
        _learner.Fetch();
        var train = Score(_data.Train, cancellation);
        var validation = _data.Validation.Count == 0 ? null : Score(_data.Validation, cancellation);
        var penalty = _network.Penalty();
        var notFinite = !double.IsFinite(train.Loss) ? "the training loss"
            : validation is not null && !double.IsFinite(validation.Loss) ? "the validation loss"
            : !double.IsFinite(penalty) ? "the penalty"
            : null;
        if (notFinite is null)
            return new EpochRecord(
                _epochs.Count + 1, running, train, validation, penalty, _learner.LearningRate, WeightsDigest.Shorts(_network.Parameters.Named), _probe?.Measure(), ClippedSteps());
        SayWhy(notFinite);
        return null;
    }

    /// <summary>Of this epoch; null where nothing is clipped or looked at.</summary>
    private long? ClippedSteps()
    {
        if (_probe is null || _learner.ClippedSteps is not { } clipped) return null;
        var before = _clippedBefore;
        _clippedBefore = clipped;
        return _clippedBefore - before;
    }

    private PartScore Score(Samples part, CancellationToken cancellation)
    {
        var judged = _evaluator.Judge(part, cancellation);
        return new PartScore(judged.Loss, judged.Confusion?.Correct, part.Count);
    }

    private void SayWhy(string notFinite) => _reason = string.Create(
        CultureInfo.InvariantCulture, $"{notFinite} was not a finite number in epoch {_epochs.Count + 1}, step {_steps}.");

    private TrialOutcome Outcome(TrialStatus status, int keptEpoch, string initialWeights) => new(
        status,
        _reason,
        _epochs.ToEquatableList(),
        _steps,
        _epochs.Where(epoch => epoch.Validation is not null).MinBy(epoch => epoch.Validation!.Loss)?.Epoch ?? 0,
        keptEpoch,
        _network.Parameters.Gradients.Length,
        _network.Parameters.Tensors.Select(tensor => tensor.Name).ToEquatableList(),
        initialWeights,
        WeightsDigest.Of(_network.Parameters.Named),
        Train: null,
        Validation: null,
        Test: null);
}
