using ReproSuite.Core.Ports;

namespace ReproSuite.Tool.Progress;

/// <summary>Shows a run while it goes on.</summary>
internal interface IProgressDisplay : IRunObserver
{
    /// <summary>Carries out the run, showing what it reports.</summary>
    void During(Action run);
}
