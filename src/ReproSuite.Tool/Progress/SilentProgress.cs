using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Tool.Progress;

/// <summary>Shows nothing, for <c>--quiet</c>.</summary>
internal sealed class SilentProgress : IProgressDisplay
{
    public void During(Action run) => run();

    public void Started(Trial trial)
    {
    }

    public void Epoch(Trial trial, EpochRecord epoch)
    {
    }

    public void Finished(Trial trial, TrialRecord record, TimeSpan duration)
    {
    }
}
