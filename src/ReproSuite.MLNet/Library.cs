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
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _cancelling;

    public Library(FoldData data, TrialSpec spec, CancellationToken cancellation)
    {
        (_data, _cancellation) = (data, cancellation);
        Seed = (int)(Streams.Library(data.Set, spec.Seed, spec.Fold).Word(0) & int.MaxValue);
        Context = new MLContext(Seed);
        _cancelling = cancellation.Register(() => CancelExecution(Context));
    }

    /// <summary>What trainers are made from.</summary>
    public MLContext Context { get; }

    /// <summary>For trainers that take one of their own.</summary>
    public int Seed { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes => _data.Classes;

    /// <summary>How many features a row has.</summary>
    public int Features => _data.Train.Features.Columns;

    /// <summary>How many rows teach.</summary>
    public int Rows => _data.Train.Count;

    /// <summary>The training rows, labelled by their classes.</summary>
    public IDataView ByClass() => new RowsView(_data.Train.Features, _data.Train.Rows, Labels.Of(_data.Train, Classes), _cancellation);

    /// <summary>The training rows, labelled by whether they are of one class.</summary>
    public IDataView Against(int positive) => new RowsView(_data.Train.Features, _data.Train.Rows, Labels.Against(_data.Train, positive), _cancellation);

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
