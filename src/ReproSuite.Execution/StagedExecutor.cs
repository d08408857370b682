using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>Trains trials of which some need others first: those that start from another trial's weights, and those that search inside their training rows.</summary>
/// <remarks>
/// It works in waves: every wave trains, side by side, all trials that nothing is missing for; then each search decides by what is there. What a
/// wave consists of depends on outcomes alone, never on which of them came first, so neither jobs nor kills change a result. Every trial in
/// between is kept in the store under its own key, and a later run finds it there.
/// </remarks>
/// <param name="engine">What trains.</param>
/// <param name="source">Where folds come from.</param>
/// <param name="store">Where records are found and kept.</param>
/// <param name="jobs">Trials at a time, at least 1.</param>
/// <param name="clock">Measures durations.</param>
/// <param name="stacking">How many trials train together; one by one when null.</param>
public sealed class StagedExecutor(IEngine engine, IDataSource source, IStore store, int jobs, TimeProvider clock, Stacking? stacking = null) : IExecutor
{
    /// <inheritdoc/>
    /// <exception cref="Core.Faults.InvalidInputException">A spec does not fit its data, or the data cannot be used.</exception>
    /// <exception cref="Core.Faults.BrokenEnvironmentException">A record cannot be kept.</exception>
    public void Run(IReadOnlyList<Trial> trials, IRunObserver observer, CancellationToken cancellation)
    {
        var board = new StageBoard(trials, new TrialMaker(source, store, engine.Id), store, observer, engine);
        while (board.Next() is { Count: > 0 } wave && !cancellation.IsCancellationRequested)
            new LocalExecutor(engine, source, store, board.WantsWeights, jobs, clock, stacking).Run(wave, board, cancellation);
    }
}
