using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Execution;
using ReproSuite.Store;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool;

/// <summary>Trains trials while someone watches, and keeps a manifest of how long each took.</summary>
internal static class TrainedTrials
{
    /// <summary>The records of all that ended, those of failed trials too, which the store does not keep.</summary>
    /// <param name="world">Whose terminal it is, and who may interrupt.</param>
    /// <param name="shop">Data, store and engine.</param>
    /// <param name="plan">The suite's trials.</param>
    /// <param name="missing">Those to train.</param>
    /// <param name="jobs">Trials at a time.</param>
    /// <param name="stacking">Trials that train together.</param>
    /// <param name="command">What the manifest says was run.</param>
    /// <param name="quiet">Whether nothing is shown.</param>
    /// <param name="json">Whether standard output is for JSON alone.</param>
    public static IReadOnlyList<TrialRecord> Run(Surroundings world, Workshop shop, Plan plan, IReadOnlyList<Trial> missing, int jobs, Stacking stacking, string command, bool quiet, bool json)
    {
        var manifest = RunManifest.Begin(plan.Suite.Name, command, jobs, world.Clock, plan.Digest);
        var display = quiet ? new SilentProgress() : IProgressDisplay.Of(world, plan, missing, jobs, json);
        var recorder = new RunRecorder(display);
        try
        {
            display.During(() => shop.Workers(jobs, stacking).Run(missing, recorder, world.Cancellation));
        }
        finally
        {
            if (recorder.Times.Count > 0) shop.Store.SaveRun(manifest.End(recorder.Times, world.Clock));
        }
        return [.. recorder.Records];
    }
}
