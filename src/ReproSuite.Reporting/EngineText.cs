using ReproSuite.Analysis;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Reporting;

/// <summary>What a report says of the engine behind its figures: the exact one needs its name alone, others also where they computed, with what, and what they promise.</summary>
public static class EngineText
{
    /// <summary>In a few words, for the line under the title: <c>exact, numerics 1</c>; <c>torchsharp on cpu, numerics 101</c>.</summary>
    internal static string Short(EngineId engine, IEnumerable<Cell> cells)
    {
        string[] devices = [.. Facts(cells).Select(facts => facts.Device).Distinct()];
        return $"{engine.Name}{(devices.Length == 0 ? "" : $" on {string.Join(" and ", devices)}")}, numerics {Figure.Count(engine.Numerics)}";
    }

    /// <summary>In full; machines with other libraries are told apart.</summary>
    internal static string Full(EngineId engine, IEnumerable<Cell> cells)
    {
        var facts = Facts(cells);
        return $"{engine.Name}, numerics {Figure.Count(engine.Numerics)}" + string.Concat(facts.Select(one => $"; on {one.Device} with {string.Join(", ", one.Libraries)}, which promises {Promise(one.Promise)}"));
    }

    /// <summary>What the command of a report gives when it is run again.</summary>
    internal static string Again(IEnumerable<Cell> cells) => Facts(cells) is { Count: > 0 } facts
        ? $"Training again gives {Promise(facts.Max(one => one.Promise))}; from the same records, the report is the same, byte for byte. Expect of these records"
        : "The same command gives the same bytes on any machine, with any number of jobs. Expect";

    /// <summary>A promise in words.</summary>
    public static string Promise(EnginePromise promise) => promise switch
    {
        EnginePromise.SameBits => "the same bits on every machine",
        EnginePromise.SameBitsHere => "the same bits on the same machine with the same libraries and number of threads, and the same distribution elsewhere",
        _ => "the same distribution, not the same bits",
    };

    private static List<EngineFacts> Facts(IEnumerable<Cell> cells) =>
        [.. cells.Select(cell => cell.Record?.Facts).OfType<EngineFacts>().Distinct().OrderBy(facts => facts.Device, StringComparer.Ordinal).ThenBy(facts => string.Join(',', facts.Libraries), StringComparer.Ordinal)];
}
