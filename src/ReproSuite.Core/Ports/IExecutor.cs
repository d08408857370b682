using ReproSuite.Core.Design;

namespace ReproSuite.Core.Ports;

/// <summary>Where trials run, and how many at a time. Neither changes a result.</summary>
public interface IExecutor
{
    /// <summary>Trains the trials and saves each record as it is ready; returns when all are done or the run is cancelled.</summary>
    void Run(IReadOnlyList<Trial> trials, IRunObserver observer, CancellationToken cancellation);
}
