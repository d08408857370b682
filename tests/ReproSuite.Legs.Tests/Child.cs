using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Execution;
using ReproSuite.Execution.Tests;
using ReproSuite.Training;

namespace ReproSuite.Legs.Tests;

/// <summary>The process that a leg starts: it computes everything and says what came out.</summary>
internal static class Child
{
    public static int Main(string[] args)
    {
        var options = ChildOptions.Parse(args[0]);
        if (options.OneCore && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())) Process.GetCurrentProcess().ProcessorAffinity = 1;
        if (options.OwnCulture) CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = ChildOptions.Commas;

        try
        {
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes(Answer(options).ToString()));
            return 0;
        }
        catch (InvalidOperationException disagreement)
        {
            Console.Error.WriteLine(disagreement.Message);
            return 1;
        }
    }

    private static Answers Answer(ChildOptions options)
    {
        var (trials, records) = Train(options);
        List<KeyValuePair<string, string>> golden = [.. Functions.Answers(), .. Products.Answers(), .. trials];
        if (options.Only is null) golden.Add(KeyValuePair.Create("root", Digest.Of(Golden.Write(golden))));
        return new Answers(Machine.Facts().ToDictionary(), golden, records);
    }

    /// <summary>The digests of all trials and suites, and the records.</summary>
    private static (List<KeyValuePair<string, string>> Digests, Dictionary<string, string> Records) Train(ChildOptions options)
    {
        var (digests, records) = (new List<KeyValuePair<string, string>>(), new SortedDictionary<string, TrialRecord>(StringComparer.Ordinal));
        foreach (var suite in options.Reversed ? MicroSuite.Suites.Reverse() : MicroSuite.Suites)
        {
            var done = Train(suite, options);
            foreach (var (trial, record) in done) records.Add($"trial {suite.Name}/{trial.Name}", record);
            if (options.Only is null) digests.Add(KeyValuePair.Create($"suite {suite.Name}", OutcomeDigest.Of(done.Select(trial => trial.Record))));
        }
        digests.AddRange(records.Select(record => KeyValuePair.Create(record.Key, OutcomeDigest.Of(record.Value.Outcome))));
        return ([.. digests.OrderBy(digest => digest.Key, StringComparer.Ordinal)], records.ToDictionary(record => record.Key, record => RecordJson.Write(record.Value)));
    }

    private static List<(Trial Trial, TrialRecord Record)> Train(Suite suite, ChildOptions options)
    {
        if (options.Reversed) suite = suite with { Variants = [.. suite.Variants.Reverse()] };
        var (source, store, observer) = (MicroSuite.Open(), new MemoryStore(), new RecordingObserver());
        IEngine engine = options.EvaluationRows is { } rows ? new ResizedEngine(rows) : new ExactEngine();
        var trials = Planner.Plan(suite.Resolve(), source, store, engine.Id).Trials
            .Where(trial => options.Only is null || $"{suite.Name}/{trial.Name}".StartsWith(options.Only, StringComparison.Ordinal));
        new StagedExecutor(engine, source, store, options.Jobs, TimeProvider.System)
            .Run([.. options.Reversed ? trials.Reverse() : trials], observer, CancellationToken.None);
        foreach (var (trial, record, _) in observer.Done)
            if (record.Outcome.Status == TrialStatus.Failed) throw new InvalidOperationException($"{suite.Name}/{trial.Name}: {record.Outcome.Reason}");
        return [.. observer.Done.Select(done => (done.Trial, done.Record))];
    }
}
