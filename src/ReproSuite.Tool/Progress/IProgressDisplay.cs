using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using Spectre.Console;

namespace ReproSuite.Tool.Progress;

/// <summary>Shows a run while it goes on.</summary>
internal interface IProgressDisplay : IRunObserver
{
    /// <summary>Carries out the run, showing what it reports.</summary>
    void During(Action run);

    /// <summary>One that redraws itself where a person watches, else one line per trial; both on standard error.</summary>
    /// <param name="world">Where it is shown.</param>
    /// <param name="plan">Its trials are what the display counts.</param>
    /// <param name="trials">Those of them that are trained.</param>
    /// <param name="jobs">How many at a time.</param>
    /// <param name="plain">Whether nothing is to be redrawn, whoever watches.</param>
    static IProgressDisplay Of(Surroundings world, Plan plan, IReadOnlyList<Trial> trials, int jobs, bool plain)
    {
        if (plain || !world.IsTerminal) return new PlainProgress(world.Error, trials.Count);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(world.Error) });
        return new LiveProgress(console, new RunTally(plan, trials, world.Clock), jobs);
    }
}
