using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Suites;

namespace ReproSuite.Tool;

/// <summary>A resolved suite in the size asked for.</summary>
/// <param name="Suite">Resolved.</param>
/// <param name="Folder">Name of its report folder: the suite's own, or <c>suite@profile</c>, so that sizes never overwrite each other.</param>
/// <param name="Size">Options of this size, each with a space before it; empty for the suite's own.</param>
/// <param name="File">Where it is written.</param>
/// <param name="Engine">Options of an engine other than the built-in one, likewise.</param>
internal sealed record SizedSuite(Suite Suite, string Folder, string Size, SuiteFile File, string Engine = "")
{
    /// <summary>Suite and options as one would type them to get these trials again.</summary>
    public string Command => SizeCommand + Engine;

    /// <summary>The same for commands that train nothing.</summary>
    public string SizeCommand => Suite.Name + Size;

    /// <summary>What the data finds wrong with the suite, at its place in the file.</summary>
    public InvalidInputException Located(InvalidInputException found) =>
        new([.. found.Faults.Select(fault => fault with { Location = fault.Location ?? File.Locate(KeyOf(fault)) })]);

    /// <summary>Whether every variant's preprocessing fits the data, and whether the engine can train it and what it starts from.</summary>
    /// <param name="engine">What will train.</param>
    /// <param name="data">The suite's own data.</param>
    /// <param name="earlier">What is known of the data of a trial that others start from; null where nothing is.</param>
    /// <exception cref="InvalidInputException">It does not: each fault once, at the base if every variant has it, else at the variant.</exception>
    public void Require(IEngine engine, DataIdentity data, Func<TrialSpec, DataIdentity?> earlier) => Require(spec => Misfits(engine, spec, data, earlier));

    /// <summary>Whether the engine trains models of these kinds at all, which no data is needed for.</summary>
    /// <param name="engine">What will train.</param>
    /// <exception cref="InvalidInputException">As above.</exception>
    public void Require(IEngine engine) => Require(spec => engine.Refusals(spec.Model));

    private void Require(Func<TrialSpec, IEnumerable<Fault>> misfits)
    {
        var found = Suite.Variants
            .SelectMany(v => misfits(Suite.TrialSpec(v, fold: 0, Suite.Seeds[0])).Select(fault => (Variant: v.Name, Fault: fault)))
            .GroupBy(f => (f.Fault.Code, f.Fault.Message))
            .SelectMany(same => same.Count() == Suite.Variants.Count
                ? [same.First().Fault with { Location = File.Locate(KeyOf(same.First().Fault)) }]
                : same.Select(f => f.Fault with { Location = File.Locate($"variants.{f.Variant}.{KeyOf(f.Fault)}"), Message = $"variant \"{f.Variant}\": {f.Fault.Message}" }))
            .OrderBy(fault => fault.Location?.Line)
            .ToList();
        if (found.Count > 0) throw new InvalidInputException(found);
    }

    private static IEnumerable<Fault> Misfits(IEngine engine, TrialSpec spec, DataIdentity data, Func<TrialSpec, DataIdentity?> earlier)
    {
        var own = Misfits(engine, spec, data);
        if (spec.Before() is not { } before || earlier(before) is not { } known) return own;
        return own.Concat(Misfits(engine, before, known).Select(fault => fault with { Key = "start", Message = $"the earlier training: {fault.Message}" }));
    }

    private static IEnumerable<Fault> Misfits(IEngine engine, TrialSpec spec, DataIdentity data) =>
        data.Card.Misfit(spec.Preprocessing) is { } misfit ? [misfit] : engine.Check(spec, data);

    /// <summary>The key that a fault speaks of; most messages begin with it.</summary>
    private static string KeyOf(Fault fault) => fault.Key.Length > 0 ? fault.Key : fault.Message.Split(' ')[0];
}
