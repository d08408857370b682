using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Faults;
using ReproSuite.Reporting;

namespace ReproSuite.Tool.Diffs;

/// <summary>Compares two sides report by report, so that no more than a few results are held at a time.</summary>
internal static class Comparer
{
    /// <summary>What changed between two sides.</summary>
    /// <param name="from">The base.</param>
    /// <param name="to">The head.</param>
    /// <param name="metrics">Metrics of the head's suite to compare besides its own.</param>
    /// <param name="readAll">Whether reports with the same bytes are read too.</param>
    /// <param name="keepRecords">Whether what comes out holds the records of all trials, which curves and lists of trials are made of.</param>
    /// <exception cref="InvalidInputException">RPR0443: the head's results cannot be read. RPR0709: the sides have no report in common to compare, or are of two suites.</exception>
    public static ReportsDiff Compare(Side from, Side to, Func<DiffSide, IReadOnlyCollection<JudgedMetric>>? metrics = null, bool readAll = false, bool keepRecords = false)
    {
        var kept = new Kept(metrics, readAll, keepRecords);
        if (from.Reports.Count + to.Reports.Count == 0)
            throw new InvalidInputException("RPR0709", $"neither {from.Label} nor {to.Label} has a report to compare. 'dotnet repro run SUITE' writes one.");
        if (from.IsSingle && to.IsSingle) return new ReportsDiff(from.Label, to.Label, [OfPlaces(from.Reports[0], to.Reports[0], kept)]);
        var (was, now) = (ByName(from, to), ByName(to, from));
        return new ReportsDiff(from.Label, to.Label, [.. SideBySide.Each(was.Keys.Union(now.Keys).Order(StringComparer.Ordinal), name => Entry(name, was.GetValueOrDefault(name), now.GetValueOrDefault(name), kept))]);
    }

    /// <summary>The reports of a side; where the other is one report by its place, only those of its name.</summary>
    private static Dictionary<string, SideReport> ByName(Side side, Side other)
    {
        if (!side.IsSingle) return side.Reports.Where(r => !other.IsSingle || r.Name == NameOf(other.Reports[0])).ToDictionary(r => r.Name);
        return new Dictionary<string, SideReport> { [NameOf(side.Reports[0])] = side.Reports[0] };
    }

    private static string NameOf(SideReport report) => ResultsFile.ReadSide(report.Bytes(), report.Name, report.File).Name;

    private static SuiteEntry OfPlaces(SideReport from, SideReport to, Kept kept)
    {
        var (before, after) = (NameOf(from), NameOf(to));
        return before.Split('@')[0] == after.Split('@')[0] ? Entry(after, from, to, kept)
            : throw new InvalidInputException("RPR0709", $"{from.File} is of suite {before} and {to.File} of {after}; only results of one suite are compared.");
    }

    private static SuiteEntry Entry(string name, SideReport? from, SideReport? to, Kept kept)
    {
        if (to is null) return new SuiteEntry(name, EntryState.Removed);
        var now = to.Bytes();
        if (from is null) return new SuiteEntry(name, EntryState.Added, kept.ReadAll ? With(ResultsFile.ReadSide(now, to.Name, to.File)) : null);
        var was = from.Bytes();
        var same = was.AsSpan().SequenceEqual(now);
        if (same && !kept.ReadAll) return new SuiteEntry(name, EntryState.Unchanged);
        var after = ResultsFile.ReadSide(now, to.Name, to.File);
        if (same) return new SuiteEntry(name, EntryState.Unchanged, With(after));
        try
        {
            return new SuiteEntry(name, EntryState.Compared, kept.Of(ResultsFile.ReadSide(was, from.Name, from.File), after));
        }
        catch (InvalidInputException unreadable)
        {
            return new SuiteEntry(name, EntryState.Unreadable, kept.ReadAll ? With(after) : null, unreadable.Faults[0].Message);
        }

        SuiteDiff With(DiffSide side) => kept.Of(side, side);
    }

    /// <summary>What is compared, and what is kept of it.</summary>
    private sealed record Kept(Func<DiffSide, IReadOnlyCollection<JudgedMetric>>? Metrics, bool ReadAll, bool Records)
    {
        public SuiteDiff Of(DiffSide before, DiffSide after)
        {
            var diff = SuiteDiff.Of(before, after, Metrics?.Invoke(after));
            return Records ? diff : diff.WithoutRecords();
        }
    }
}
