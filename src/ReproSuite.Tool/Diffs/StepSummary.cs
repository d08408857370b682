namespace ReproSuite.Tool.Diffs;

/// <summary>The page that GitHub shows of a workflow's step, where there is one.</summary>
internal static class StepSummary
{
    /// <summary>What such a page holds, 1 MiB, less room for what other commands of the step write.</summary>
    public const int Budget = 900_000;

    /// <summary>Adds a text to the page; does nothing outside a workflow.</summary>
    public static void Add(Surroundings world, Func<string> markdown)
    {
        if (world.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file) File.AppendAllText(world.Resolve(file), markdown());
    }
}
