using ReproSuite.Analysis.Lints;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Analysis.Tests.Lints;

/// <summary>Every lint has a subject that it fires on, and one that differs from it in that alone and is quiet.</summary>
public class LintTests
{
    private static readonly Configuration Plain = new(new Mlp([20, 20], 2), new TrainingSpec(10));

    private static readonly Dictionary<string, (LintSubject Fires, LintSubject Quiet)> Subjects = new(StringComparer.Ordinal)
    {
        ["L02"] = (Data(new Csv("a.csv", "class", TestPath: "a.csv")), Data(new Csv("a.csv", "class", TestPath: "b.csv"))),
        ["L04"] = (Versus(Dropped(Calling(Plain, new Checkpoint()))), Versus(Calling(Plain, new Checkpoint()))),
        ["L05"] = (Judged("val.accuracy", Calling(Plain, new Checkpoint())), Judged("test.accuracy", Calling(Plain, new Checkpoint()))),
        ["L07"] = (Of(Sized(1, 2), Plain), Of(Sized(1, 3), Plain)),
        ["L08"] = (Trained(Ten, Enumerable.Repeat(SampleSuite.Diverged(), 2)), Trained(Ten, Ten)),
        ["L11"] = (Versus(Plain with { Preprocessing = [new TfIdf(FitOn: "all-train")] }), Versus(Plain with { Preprocessing = [new TfIdf()] })),
        ["L13"] = (Repeating(1), Repeating(0)),
        ["L15"] = (Known([90, 10], 100), Known([60, 40], 100)),
        ["L16"] = (Versus(Dropped(Plain)), Versus(Plain with { Model = new Mlp([], 2) })),
        ["L17"] = (Versus(Plain with { Model = Layers(0.5, 0) }), Versus(Plain with { Model = Layers(0.5, 0.5) })),
        ["L19"] = (Scheduled(new TrainingLength(938, TrainingUnit.Steps)), Scheduled(new TrainingLength(64, TrainingUnit.Steps))),
        ["L23"] = (Versus(Plain with { Start = new Pretrained(new TrainingSpec(1), Split: new KFold(2)) }), Versus(Plain with { Start = new Pretrained(new TrainingSpec(1)) })),
        ["L26"] = (Versus(With(Dropped(Plain), t => t with { Batch = 64 })), Versus(Dropped(Plain))),
        ["L27"] = (Versus(With(Plain, t => t with { Epochs = 20 })), Versus(With(Plain, t => t with { Batch = 64 }))),
        ["L28"] = (Versus(With(Plain, t => t with { Optimizer = new Sgd(0.001) })), Versus(With(Plain, t => t with { Optimizer = new Sgd(0.1) }))),
        ["L33"] = (Of(Sized(2, 3) with { Seeds = [1, 2, 42] }, Plain), Of(Sized(2, 3) with { Seeds = [3, 1, 2] }, Plain)),
        ["L35"] = (Stopping(Dropped(Calling(Plain, new EarlyStopping(Patience: 2)))), Stopping(Calling(Plain, new EarlyStopping(Patience: 2)))),
        ["L36"] = (Normalized(33), Normalized(34)),
        ["L38"] = (Trained(Learned(55, 5, 5, 35), Learned(60, 0, 40, 0)), Trained(Learned(55, 5, 5, 35), Learned(55, 5, 20, 20))),
        ["L39"] = (Trained(Ten, Clipped(0)), Trained(Ten, Clipped(10))),
        ["L40"] = (Trained(Weighted("a", "b"), Weighted("c", "b")), Trained(Weighted("a", "b"), Weighted("c", "d"))),
        ["L41"] = (Accurate(9000, 9050), Accurate(9000, 9500)),
        ["L42"] = (Trained(Ten, Curves(10), "overfit"), Trained(Ten, Curves(4), "overfit")),
        ["L45"] = (Weighing([5.0 / 9, 5]), Weighing([1, 5])),
        ["L47"] = (Accurate(5010, 5000, new Majority()), Accurate(9000, 5000, new Majority())),
        ["L48"] = (Gaps("overfit", 0.01), Gaps("overfit", 0.2)),
        ["L49"] = (Gaps("regularize", 0.3), Gaps("regularize", 0.05)),
        ["L50"] = (Staged("regularize", "tune", Right(8900), Right(8800)), Staged("regularize", "tune", Right(8900), Right(9000))),
        ["L51"] = (Trained(Ten, Curves(10)), Trained(Ten, Curves(4))),
    };

    public static TheoryData<string> Ids => [.. Lint.All.Select(lint => lint.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Fires_where_the_mistake_is_made_and_nowhere_else(string id)
    {
        var lint = Lint.All.Single(lint => lint.Id == id);
        var (fires, quiet) = Subjects[id];
        var found = Assert.Single(lint.Find(fires));
        Assert.EndsWith(".", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', found.Message);
        Assert.NotEmpty(found.Key);
        Assert.Empty(lint.Find(quiet));
        if (lint.NeedsRecords) Assert.Empty(lint.Find(fires with { Results = null }));
    }

    [Fact]
    public void Equal_rows_of_a_table_may_be_different_samples() =>
        Assert.DoesNotContain(Lint.Check(Repeating(3, features: 4)), found => found.Lint.Id == "L13");

    [Fact]
    public void Numbers_have_their_floor_in_R_squared()
    {
        var classes = Known([60, 40], 100);
        var numbers = classes with { Data = classes.Data! with { Card = classes.Data.Card with { ClassNames = [], TrainCounts = [100] } } };
        Assert.Contains(Lint.Check(classes), found => found.Lint.Id == "L16");
        Assert.DoesNotContain(Lint.Check(numbers), found => found.Lint.Id == "L16");
    }

    [Fact]
    public void A_linear_model_is_a_floor_and_trees_are_none()
    {
        Assert.DoesNotContain(Lint.Check(Versus(Plain with { Model = new Sdca() })), found => found.Lint.Id == "L16");
        Assert.Contains(Lint.Check(Versus(Plain with { Model = new FastTree() })), found => found.Lint.Id == "L16");
    }

    [Fact]
    public void Epochs_and_callbacks_are_not_compared_with_a_baseline_that_has_none()
    {
        string[] ofEpochs = ["L04", "L27", "L35"];
        var baseline = Calling(Plain, new EarlyStopping(Patience: 1));
        var other = new Variant("other", Calling(With(Dropped(Plain), t => t with { Epochs = 20 }), new EarlyStopping(Patience: 9, RestoreBest: false)));
        IEnumerable<string> Found(ModelSpec model) => Lint.Check(Of(Sized(5, 3), baseline with { Model = model }, other)).Select(found => found.Lint.Id).Intersect(ofEpochs);
        Assert.Equal(ofEpochs, Found(Plain.Model).Order(StringComparer.Ordinal));
        Assert.Empty(Found(new Lbfgs()));
    }

    [Fact]
    public void Identifiers_are_one_series_without_doubles() => Assert.Equal(
        Enumerable.Range(1, 51).Select(i => FormattableString.Invariant($"L{i:00}")),
        Lint.All.Select(lint => lint.Id).Concat(SettledByDesign.All.Select(settled => settled.Id)).Order(StringComparer.Ordinal));

    [Fact]
    public void An_ignored_finding_keeps_the_reason()
    {
        var subject = Versus(With(Plain, t => t with { Epochs = 20 }));
        Assert.All(Lint.Check(subject), found => Assert.Null(found.Ignored));
        var ignoring = subject with { Suite = subject.Suite with { Ignored = [new IgnoredLint("L27", "That is the question.")] } };
        Assert.Equal("That is the question.", Lint.Check(ignoring).Single(found => found.Lint.Id == "L27").Ignored);
        Assert.All(Lint.Check(ignoring).Where(found => found.Lint.Id != "L27"), found => Assert.Null(found.Ignored));
    }

    [Fact]
    public void The_page_in_docs_is_the_one_that_is_written() =>
        Assert.Equal(LintPage.Write(), File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "docs", "lints.md")).ReplaceLineEndings("\n"));

    private static IEnumerable<TrialRecord> Ten => Curves(9);

    private static Suite Sized(int folds, int seeds) => SampleSuite.Of(folds, seeds, "base") with { Seeds = Enumerable.Range(1, seeds).ToEquatableList() };

    private static LintSubject Of(Suite suite, Configuration baseline, params Variant[] others) =>
        new((suite with { Variants = [new Variant("base", baseline), .. others] }).Resolve());

    private static LintSubject Versus(Configuration other) => Of(Sized(5, 3), Plain, new Variant("other", other));

    private static LintSubject Data(FileSpec files) => Of(Sized(5, 3) with { Data = new DataSpec(From: files) }, Plain);

    private static LintSubject Judged(string primary, Configuration other) => Of(Sized(5, 3) with { Measures = new Measures(primary) }, other);

    private static LintSubject Stopping(Configuration other) => Of(Sized(5, 3), Calling(Plain, new EarlyStopping()), new Variant("other", other));

    private static Configuration With(Configuration configuration, Func<TrainingSpec, TrainingSpec> change) => configuration with { Training = change(configuration.Training) };

    private static Configuration Calling(Configuration configuration, CallbackSpec callback) => With(configuration, t => t with { Callbacks = [callback] });

    private static Configuration Dropped(Configuration configuration) => configuration with { Model = new Mlp([20, 20], 2, Dropout: 0.5) };

    private static Network Layers(double first, double second) => new(
    [
        new Dense(8, new Relu()), .. first > 0 ? [new Dropout(first)] : Array.Empty<LayerSpec>(),
        new Dense(8, new Relu()), .. second > 0 ? [new Dropout(second)] : Array.Empty<LayerSpec>(), new Dense(2, new Softmax()),
    ]);

    /// <summary>Data of two classes, with folds of so many training rows.</summary>
    private static LintSubject Known(EquatableList<long> counts, int rows, Configuration? other = null) => Versus(other ?? Dropped(Plain)) with
    {
        Data = new DataIdentity("", [new FoldIdentity("", rows, 10)], new DataCard("d", "", "", "", "", "", 4, 0, ["a", "b"], counts, [5, 5])),
    };

    private static LintSubject Repeating(long rows, int features = 0)
    {
        var known = Known([60, 40], 100);
        return known with { Data = known.Data! with { Card = known.Data.Card with { Features = features, Repeated = new RepeatedRows(rows, 7) } } };
    }

    /// <summary>Epochs of 32 steps.</summary>
    private static LintSubject Scheduled(TrainingLength boundary) =>
        Known([60, 40], 1024, With(Plain, t => t with { Schedule = new Piecewise([boundary], [0.0001]) }));

    private static LintSubject Normalized(int rows) => Known([60, 40], rows, Plain with { Model = new Network([new BatchNorm(), new Dense(2, new Softmax())]) });

    private static LintSubject Weighing(EquatableList<double> weights) => Known([90, 10], 100, With(Plain, t => t with { ClassWeights = new GivenWeights(weights) }));

    private static LintSubject Trained(IEnumerable<TrialRecord> baseline, IEnumerable<TrialRecord> other, string name = "other", ModelSpec? model = null)
    {
        var subject = Of(Sized(2, 1), Plain, new Variant(name, Dropped(Plain) with { Model = model ?? Dropped(Plain).Model }));
        Cell[] cells = [.. new[] { ("base", baseline), (name, other) }.SelectMany(v => v.Item2.Take(2).Select((record, fold) => new Cell(v.Item1, fold, 1, record)))];
        return subject with { Results = new SuiteResults(SuiteAnalysis.Of(subject.Suite, cells), cells) };
    }

    /// <summary>Ten epochs, with the lowest validation loss in one of them.</summary>
    private static IEnumerable<TrialRecord> Curves(int best) => Enumerable.Range(0, 2).Select(_ =>
    {
        var record = SampleSuite.Trained([.. Enumerable.Range(1, 10).Select(epoch => SampleSuite.Epoch(epoch, 1 + Math.Abs(epoch - best)))]);
        return record with { Outcome = record.Outcome with { BestEpoch = best } };
    });

    private static IEnumerable<TrialRecord> Learned(params long[] confusion) =>
        Ten.Select(record => record with { Outcome = record.Outcome with { Train = new Evaluation(1, new ConfusionMatrix(2, [.. confusion])) } });

    private static IEnumerable<TrialRecord> Clipped(long steps) => Curves(9).Select(record => record with
    {
        Outcome = record.Outcome with { Steps = 200, Epochs = [.. record.Outcome.Epochs.Select(epoch => epoch with { ClippedSteps = steps })] },
    });

    private static IEnumerable<TrialRecord> Weighted(params string[] weights) =>
        weights.Zip(Ten, (digest, record) => record with { Outcome = record.Outcome with { FinalWeights = digest } });

    /// <summary>Test predictions right of 10,000, two rows more on the second fold, so that there is a spread.</summary>
    /// <summary>Differences that are nearly the same in all cells: equal ones would count as known from few samples.</summary>
    private static LintSubject Accurate(long baseline, long other, ModelSpec? model = null, string name = "other") =>
        Trained(Right(baseline), [SampleSuite.Completed(other + 1), SampleSuite.Completed(other + 4)], name, model);

    private static IEnumerable<TrialRecord> Right(long correct) => [SampleSuite.Completed(correct), SampleSuite.Completed(correct + 2)];

    /// <summary>Two steps of the workflow, the first of which is the baseline.</summary>
    private static LintSubject Staged(string before, string after, IEnumerable<TrialRecord> first, IEnumerable<TrialRecord> second)
    {
        var suite = Sized(2, 1) with { Baseline = before, Variants = [new Variant(before, Plain.Resolve()), new Variant(after, Dropped(Plain).Resolve())] };
        Cell[] cells = [.. new[] { (before, first), (after, second) }.SelectMany(v => v.Item2.Select((record, fold) => new Cell(v.Item1, fold, 1, record)))];
        return new LintSubject(suite, Results: new SuiteResults(SuiteAnalysis.Of(suite, cells), cells));
    }

    /// <summary>A variant whose gap is this wide, after one whose gap is 0.1.</summary>
    private static LintSubject Gaps(string name, double gap) => Staged(name == "overfit" ? "base" : "overfit", name, [Wide(0.1), Wide(0.1)], [Wide(gap), Wide(gap)]);

    private static TrialRecord Wide(double gap)
    {
        var record = SampleSuite.Completed(5000);
        return record with { Outcome = record.Outcome with { Train = new Evaluation(1, new ConfusionMatrix(2, [5000 + (long)(10_000 * gap), 5000 - (long)(10_000 * gap), 0, 0])) } };
    }
}
