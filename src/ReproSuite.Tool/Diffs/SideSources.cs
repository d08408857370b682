using System.Text.RegularExpressions;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Records;
using ReproSuite.Execution;
using ReproSuite.Reporting;
using ReproSuite.Store;
using ReproSuite.Suites;
using ReproSuite.Tool.Git;

namespace ReproSuite.Tool.Diffs;

/// <summary>Finds the results that a word names: what exists as a file or folder is that, else it is a revision.</summary>
/// <param name="world">Where paths start.</param>
/// <param name="reports">The folder of reports, in the working tree and in every revision.</param>
/// <param name="suites">The reports asked for; all of them when none is.</param>
/// <param name="size">Reads a suite in the size asked for, to find its trials in a store.</param>
internal sealed partial class SideSources(Surroundings world, string reports, IReadOnlyList<string> suites, Func<SuiteFile, SizedSuite> size)
{
    private GitRepository? _git;

    /// <summary>The reports of the working tree.</summary>
    public Side WorkingTree() => Directory.Exists(reports) ? OfFolder("working tree", reports) : new Side("working tree", []);

    /// <summary>The side that a word names.</summary>
    /// <exception cref="InvalidInputException">RPR0702: nothing of this name.</exception>
    public Side Find(string word, string role) => OnDisk(word)
        ?? (GitSides.Head(Git(word), word) is { } side ? OfRevision(side) : throw Unknown(word, role));

    /// <summary>The base: what a word names, or the main branch; of a revision, where the head's history left it.</summary>
    /// <param name="word">As the user gave it; null for the main branch.</param>
    /// <param name="head">As the user gave the head; null for the working tree.</param>
    /// <param name="exact">Whether the very revision is meant.</param>
    public Side FindBase(string? word, string? head, bool exact)
    {
        if (word is not null && OnDisk(word) is { } found) return found;
        var git = Git(word);
        var revision = word ?? GitSides.MainBranch(git, world);
        var left = (head is null || IsOnDisk(head) ? null : git.Commit(head)) ?? git.Commit("HEAD");
        return left is not null && GitSides.Base(git, revision, left, exact) is { } side ? OfRevision(side, orEarlier: !exact) : throw Unknown(revision, "BASE");
    }

    private bool IsOnDisk(string word) => Path.Exists(world.Resolve(word));

    private Side? OnDisk(string word)
    {
        var path = world.Resolve(word);
        if (File.Exists(path)) return new Side(world.Display(path), [OfFile(path)], IsSingle: true);
        if (!Directory.Exists(path)) return null;
        if (File.Exists(Path.Combine(path, ReportBundle.Results))) return new Side(world.Display(path), [OfFile(Path.Combine(path, ReportBundle.Results))], IsSingle: true);
        return FileStore.HoldsRecords(path) ? OfStore(path) : OfFolder(world.Display(path), path);
    }

    private SideReport OfFile(string results) =>
        new(Path.GetFileName(Path.GetDirectoryName(results)!), world.Display(results), () => File.ReadAllBytes(results));

    private Side OfFolder(string label, string folder) => Chosen(label, Directory.EnumerateDirectories(folder)
        .Where(report => IsReportName().IsMatch(Path.GetFileName(report)) && File.Exists(Path.Combine(report, ReportBundle.Results)))
        .Select(report => OfFile(Path.Combine(report, ReportBundle.Results))));

    /// <summary>The reports of a commit; where it has none and an earlier one will do, those of the nearest ancestor that has some.</summary>
    /// <exception cref="InvalidInputException">RPR0706: there is no report where the working tree would have them.</exception>
    private Side OfRevision(GitSide side, bool orEarlier = false)
    {
        var git = Git(null);
        var folder = FolderIn(git);
        var found = ReportsOf(git, side, folder);
        if (found.Count == 0 && orEarlier && git.LastWriting(side.Commit, folder, $"*/{ReportBundle.Results}") is { } earlier)
        {
            side = new GitSide(earlier, $"{git.Short(earlier)} (nearest ancestor of {side.Label} with reports)");
            found = ReportsOf(git, side, folder);
        }
        return found.Count > 0 ? Chosen(side.Label, found)
            : throw new InvalidInputException("RPR0706", $"no report at {side.Label}: nothing in {(folder.Length == 0 ? "its root" : folder)} has a {ReportBundle.Results} there. Commit reports first, or name a base that has some.");
    }

    private static List<SideReport> ReportsOf(GitRepository git, GitSide side, string folder) =>
    [
        .. git.Files(side.Commit, folder)
            .Select(file => (file.Blob, Parts: file.Path.Split('/')))
            .Where(file => file.Parts is [var name, ReportBundle.Results] && IsReportName().IsMatch(name))
            .Select(file => new SideReport(file.Parts[0], $"{side.Label}:{folder}/{file.Parts[0]}/{ReportBundle.Results}", () => git.Bytes(file.Blob))),
    ];

    /// <summary>The folder of reports as seen from the repository's root; empty for the root itself.</summary>
    private string FolderIn(GitRepository git)
    {
        var root = Path.GetFullPath("/");
        var folder = Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(root, git.Prefix, Path.GetRelativePath(world.Folder, reports))));
        return folder == "." ? "" : folder.Replace('\\', '/');
    }

    /// <summary>What a store knows of the suites asked for; a trial without a record is a hole.</summary>
    /// <exception cref="InvalidInputException">RPR0708: no suite is asked for.</exception>
    private Side OfStore(string folder)
    {
        if (suites.Count == 0) throw new InvalidInputException("RPR0708", $"{world.Display(folder)} is a store: it holds records and no suites. Name the suite with --suite.");
        var store = new FileStore(folder, world.Error.WriteLine);
        var sized = suites.SelectMany(word => SuiteCatalog.Resolve(word)).Select(size);
        return new Side(world.Display(folder), [.. sized.Select(s => new SideReport(s.Folder, world.Display(folder), () => Results(s, store))).OrderBy(r => r.Name, StringComparer.Ordinal)]);
    }

    private static byte[] Results(SizedSuite sized, FileStore store)
    {
        var plan = Planner.Plan(sized.Suite, new RecordedData(), store, Workshop.Exact.Id);
        var records = plan.Trials.Select(t => t.Key).Distinct().Select(store.Find).OfType<TrialRecord>().ToDictionary(r => r.Key);
        return SuiteReport.ResultsOf(sized, plan, records).ToArray();
    }

    /// <summary>RPR0709: a report asked for is not there. A suite's file stands for its name.</summary>
    private Side Chosen(string label, IEnumerable<SideReport> reports)
    {
        var all = reports.OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
        return new Side(label, suites.Count == 0 ? all : [.. all.Where(report => suites.Any(suite => NameOf(suite) == report.Name))]);
    }

    private static string NameOf(string suite) =>
        suite.EndsWith(SuiteReader.Ending, StringComparison.Ordinal) ? Path.GetFileName(suite)[..^SuiteReader.Ending.Length] : suite;

    /// <summary>RPR0701: revisions are asked for where there is no repository.</summary>
    private GitRepository Git(string? word) => _git ??= GitRepository.Around(world) ?? throw new InvalidInputException("RPR0701",
        word is null
            ? $"{world.Folder} is not in a git repository, so there is no base to find. Name two sides: folders of reports, reports, results files or stores."
            : $"no file or folder {word}, and {world.Folder} is not in a git repository whose revision it could be.");

    private static InvalidInputException Unknown(string word, string role) => new("RPR0702",
        $"{role} {word} is nothing here: no revision, folder of reports, report, results file or store.");

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.+_-]*(@[a-z0-9.+_-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsReportName();
}
