using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Ports;

/// <summary>Told what a run does, from whichever thread does it.</summary>
public interface IRunObserver
{
    /// <summary>A trial begins.</summary>
    void Started(Trial trial);

    /// <summary>A trial finished an epoch; those that it went on from are not told again.</summary>
    void Epoch(Trial trial, EpochRecord epoch);

    /// <summary>A trial is done and its record is stored (a failed one is only reported).</summary>
    void Finished(Trial trial, TrialRecord record, TimeSpan duration);

    /// <summary>A trial is left out for now, because the weights that it starts from are not there.</summary>
    void Lacking(Trial trial)
    {
    }

    /// <summary>A trial that only others need is done, or a wave of such trials: where those of its variant stand.</summary>
    void Behind(BehindProgress progress)
    {
    }

    /// <summary>The run goes on otherwise than was asked for.</summary>
    /// <param name="line">What and why, for people.</param>
    void Note(string line)
    {
    }
}
