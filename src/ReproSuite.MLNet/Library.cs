using System.Runtime.CompilerServices;
using Microsoft.ML;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.MLNet.Rows;

namespace ReproSuite.MLNet;

/// <summary>ML.NET for one trial: its context, seeded from the trial's stream, and the training rows as it reads them.</summary>
/// <remarks>A cancelled trial is stopped where ML.NET asks whether it is alive, between two updates or trees, and by every row that it reads.</remarks>
internal sealed class Library : IDisposable
{
    private readonly FoldData _data;
    private readonly TrialSpec _spec;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _cancelling;

    /// <param name="data">The trial's fold.</param>
    /// <param name="spec">The trial.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="threads">For what cannot do with one alone.</param>
    public Library(FoldData data, TrialSpec spec, CancellationToken cancellation, int threads = 1)
    {
        (_data, _spec, _cancellation, Threads) = (data, spec, cancellation, threads);
        Seed = (int)(Streams.Library(data.Set, spec.Seed, spec.Fold).Word(0) & int.MaxValue);
        Context = new MLContext(Seed);
        _cancelling = cancellation.Register(() => CancelExecution(Context));
    }

    /// <summary>What trainers are made from.</summary>
    public MLContext Context { get; }

    /// <summary>For trainers that take one of their own.</summary>
    public int Seed { get; }

    /// <summary>How many threads may compute.</summary>
    public int Threads { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes => _data.Classes;

    /// <summary>How many features a row has.</summary>
    public int Features => _data.Train.Features.Columns;

    /// <summary>How many rows teach.</summary>
    public int Rows => _data.Train.Count;

    /// <summary>The texts, one per row of the features.</summary>
    public IReadOnlyList<byte[]> Texts => _data.Texts!.Value;

    /// <summary>The training rows, labelled by their classes.</summary>
    public IDataView ByClass() => Train(Column.Of(_data.Train.Features), Column.Of(_data.Train, Classes));

    /// <summary>The training rows, labelled by whether they are of one class.</summary>
    public IDataView Against(int positive) => Train(Column.Of(_data.Train.Features), Column.Against(_data.Train, positive));

    /// <summary>The training texts, labelled by their classes, in the order of a network's first epoch: for a trainer that takes rows as they come.</summary>
    public IDataView ByText() => new RowsView(Streams.Shuffle(_data.Set, _spec.Seed, _spec.Fold).Permutation(_data.Train.Rows, epoch: 1), _cancellation, Column.Of(Texts), Column.Of(_data.Train, Classes));

    private RowsView Train(params Column[] columns) => new(_data.Train.Rows, _cancellation, columns);

    /// <summary>Does some work of the library.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, in whatever words the library says so.</exception>
    public T Run<T>(Func<T> work)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            var done = work();
            _cancellation.ThrowIfCancellationRequested();
            return done;
        }
        catch (Exception stopped) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("Cancelled.", stopped, _cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _cancelling.Dispose();

    /// <summary>ML.NET has it, but not for everyone.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = nameof(CancelExecution))]
    private static extern void CancelExecution(MLContext context);
}
