using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Execution.Searches;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests.Searches;

/// <summary>Decisions of searches by outcomes that tests write. Candidates are told apart by their batch.</summary>
public sealed class SearchTests
{
    private static readonly ParameterSpec Batch = new IntParameter("training.batch", 1, 1000);

    private static TrialSpec Owner(SearchSpec search, int epochs = 3) => SampleRecords.Spec() with { Training = new TrainingSpec(epochs), Search = search };

    /// <summary>Ten candidates: four for 1 epoch, of these two for 2, one for 4; three for 2, two for 4; three for 4.</summary>
    private static TrialSpec Band(int iterations = 1, SplitSpec? split = null) =>
        Owner(new Hyperband([Batch], MaxEpochs: 4, Factor: 2, iterations, split, ParameterSearchSpec.Loss, FinalEpochs: 9));

    private static TrialRecord Record(TrialSpec spec, TrialOutcome outcome)
    {
        var text = CanonicalJson.Write(spec);
        return new TrialRecord(TrialKey.Of(text, "d", "s", SampleRecords.Engine), SampleRecords.Engine, "d", "s", text, outcome);
    }

    /// <summary>Trains what a search asks for until it is over; the losses of a candidate by its number and its epochs.</summary>
    private static SearchProgress Follow(TrialSpec owner, Func<int, TrialSpec, double[]?> losses)
    {
        var numbers = owner.Search is ParameterSearchSpec { Space: var space }
            ? Draws.Random(owner, space, 100).ToDictionary(candidate => candidate.Applied(owner).Training.Batch, candidate => candidate.Number)
            : [];
        var ended = new Dictionary<TrialSpec, TrialRecord>();
        while (true)
        {
            var progress = Search.Follow(owner, ended.GetValueOrDefault);
            if (progress.Needs.Count == 0) return progress;
            foreach (var spec in progress.Needs.Select(need => need.Spec)) ended[spec] = Record(spec, ScriptedEngine.Outcome(spec, losses(numbers.GetValueOrDefault(spec.Training.Batch), spec)));
        }
    }

    private static IEnumerable<(int Round, int Candidate, int Epochs)> Tried(SearchProgress progress, int bracket) =>
        progress.Record!.Tried.Where(tried => tried.Bracket == bracket).Select(tried => (tried.Round, tried.Candidate, tried.Epochs));

    private static double[] Always(TrialSpec spec, double loss) => [.. Enumerable.Repeat(loss, spec.Training.Epochs)];

    [Fact]
    public void A_round_takes_the_best_of_the_one_before()
    {
        double[] first = [0.4, 0.1, 0.3, 0.2, 0.7, 0.6, 0.5, 0.9, 0.9, 0.9];
        var progress = Follow(Band(), (candidate, spec) => Always(spec, candidate == 3 && spec.Training.Epochs > 1 ? 0.05 : first[candidate]));
        Assert.Equal([(0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 1, 2), (1, 3, 2), (2, 3, 4)], Tried(progress, 2));
        Assert.Equal([(0, 4, 2), (0, 5, 2), (0, 6, 2), (1, 6, 4), (1, 5, 4)], Tried(progress, 1));
        Assert.Equal([(0, 7, 4), (0, 8, 4), (0, 9, 4)], Tried(progress, 0));
        Assert.Equal([2, 1, 0], progress.Record!.Tried.Select(tried => tried.Bracket).Distinct());
        Assert.Equal((3, 4), (progress.Record.Tried[progress.Record.Chosen].Candidate, progress.Record.Tried[progress.Record.Chosen].Epochs));
    }

    [Fact]
    public void A_model_without_epochs_is_judged_by_its_only_figures()
    {
        var owner = Owner(new RandomSearch([Batch], 3, Objective: ParameterSearchSpec.Loss));
        var ended = Search.Follow(owner, _ => null).Needs.ToDictionary(need => need.Spec, need => Record(need.Spec, ScriptedEngine.Outcome(need.Spec, [1]) with
        {
            Epochs = [], Validation = new Evaluation(need.Spec.Training.Batch, new ConfusionMatrix(2, [1, 0, 0, 1])),
        }));
        var progress = Search.Follow(owner, ended.GetValueOrDefault);
        Assert.Equal(ended.Keys.Min(spec => spec.Training.Batch), progress.Final!.Training.Batch);
    }

    [Fact]
    public void On_a_tie_those_drawn_first_go_on_and_the_longest_training_is_taken()
    {
        var progress = Follow(Band(), (_, spec) => Always(spec, 0.5));
        Assert.Equal([(0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 0, 2), (1, 1, 2), (2, 0, 4)], Tried(progress, 2));
        Assert.Equal((0, 4), (progress.Record!.Tried[progress.Record.Chosen].Candidate, progress.Record.Tried[progress.Record.Chosen].Epochs));
    }

    [Fact]
    public void Diverged_configurations_come_last()
    {
        var progress = Follow(Band(), (candidate, spec) => candidate != 2 ? null : Always(spec, 0.9));
        Assert.Equal([(1, 2, 2), (1, 0, 2), (2, 2, 4)], Tried(progress, 2).Skip(4));
        Assert.Equal(2, progress.Record!.Tried[progress.Record.Chosen].Candidate);
        Assert.Null(progress.Record.Tried[0].Score);
    }

    [Fact]
    public void Where_all_diverged_nothing_is_chosen()
    {
        var progress = Follow(Band(), (_, _) => null);
        Assert.Null(progress.Final);
        Assert.Equal("every trial of the search diverged or failed, so there is nothing to choose from.", progress.Failure);
    }

    [Fact]
    public void A_decision_waits_for_the_whole_round_of_its_own_bracket()
    {
        var owner = Band();
        var first = Search.Follow(owner, _ => null).Needs.Select(need => need.Spec).ToList();
        Assert.Equal([4, 3, 3], first.GroupBy(spec => spec.Training.Epochs).OrderBy(specs => specs.Key).Select(specs => specs.Count()));
        var missing = first.First(spec => spec.Training.Epochs == 1);
        var next = Search.Follow(owner, spec => spec == missing || !first.Contains(spec) ? null : Record(spec, ScriptedEngine.Outcome(spec, Always(spec, 0.5)))).Needs.Select(need => need.Spec).ToList();
        Assert.Contains(missing, next);
        Assert.Equal(1, next.Count(spec => spec.Training.Epochs == 1));
        Assert.DoesNotContain(next, spec => spec.Training.Epochs == 2);
        // The second bracket has gone on meanwhile.
        Assert.Equal(2, next.Count(spec => spec.Training.Epochs == 4));
    }

    [Fact]
    public void A_round_goes_on_from_the_one_before_and_the_last_one_ends_a_bracket()
    {
        var owner = Band();
        var ended = new Dictionary<TrialSpec, TrialRecord>();
        var needs = new List<SearchNeed>();
        while (Search.Follow(owner, ended.GetValueOrDefault).Needs is { Count: > 0 } wave)
        {
            needs.AddRange(wave);
            foreach (var spec in wave.Select(need => need.Spec)) ended[spec] = Record(spec, ScriptedEngine.Outcome(spec, Always(spec, 0.5)));
        }
        static string Kind(SearchNeed need) => FormattableString.Invariant($"{need.Begun}..{need.Spec.Training.Epochs}{(need.MayGoOn ? "+" : "")}");
        Assert.Equal(["..1+ 4", "..2+ 3", "..4 3", "1..2+ 2", "2..4 3"], needs.GroupBy(Kind).Select(kind => FormattableString.Invariant($"{kind.Key} {kind.Count()}")).Order(StringComparer.Ordinal));
        Assert.All(needs.Where(need => need.Begun is not null), need => Assert.Contains(need.Spec with { Training = need.Spec.Training with { Epochs = need.Begun!.Value } }, ended));
    }

    [Fact]
    public void Searches_of_one_round_go_on_from_nothing()
    {
        SearchSpec[] searches = [new RandomSearch([Batch], 3), new GridSearch([new ChoiceParameter("training.batch", [8, 16])]), new CrossValidate(new KFold(2))];
        Assert.All(searches.SelectMany(search => Search.Follow(Owner(search), _ => null).Needs), need => Assert.Equal((null, false), (need.Begun, need.MayGoOn)));
    }

    [Fact]
    public void A_score_is_the_best_epochs_averaged_over_the_folds()
    {
        var owner = Owner(new GridSearch([new ChoiceParameter("training.batch", [8, 16])], Split: new KFold(2), Objective: ParameterSearchSpec.Loss));
        var progress = Follow(owner, (_, spec) => (spec.Training.Batch, spec.Fold) switch
        {
            (8, 0) => [0.5, 0.25, 0.75],
            (8, 1) => [0.5, 0.75, 1],
            (16, 0) => [0.125, 0.5, 0.5],
            _ => [0.75, 1, 1],
        });
        Assert.Equal([0.375, 0.4375], progress.Record!.Tried.Select(tried => tried.Score!.Value));
        Assert.Equal(["training.batch: 8"], progress.Record.Tried[progress.Record.Chosen].Settings);
        Assert.All(progress.Record.Tried, tried => Assert.Equal(2, tried.Trials.Count));
    }

    [Fact]
    public void Accuracy_is_better_when_it_is_higher()
    {
        var owner = Owner(new GridSearch([new ChoiceParameter("training.batch", [8, 16])], FinalEpochs: 5));
        var progress = Follow(owner, (_, spec) => spec.Training.Batch == 8 ? [0.5, 0.5, 0.5] : [0.25, 0.75, 0.75]);
        Assert.Equal([0.5, 0.75], progress.Record!.Tried.Select(tried => tried.Score!.Value));
        Assert.Equal(owner with { Search = null, Training = owner.Training with { Batch = 16, Epochs = 5 } }, progress.Final);
    }

    [Fact]
    public void The_final_training_is_on_the_outer_fold_and_every_other_one_inside_it()
    {
        var owner = Band(split: new Holdout(0.3));
        var inside = new List<TrialSpec>();
        var progress = Follow(owner, (candidate, spec) =>
        {
            inside.Add(spec);
            return Always(spec, candidate / 10.0);
        });
        Assert.All(inside, spec => Assert.Equal(new Within(owner.Split, owner.Fold, new Holdout(0.3)), spec.Split));
        Assert.All(inside, spec => Assert.Null(spec.Search));
        Assert.Equal((owner.Split, owner.Fold, 9), (progress.Final!.Split, progress.Final.Fold, progress.Final.Training.Epochs));
        Assert.Equal(9, progress.Record!.Epochs);
        Assert.Null(progress.Final.Search);
    }

    [Fact]
    public void Iterations_go_through_all_brackets_again_with_new_candidates()
    {
        var progress = Follow(Band(iterations: 2), (_, spec) => Always(spec, 0.5));
        Assert.Equal(20, progress.Record!.Tried.Select(tried => tried.Candidate).Distinct().Count());
        Assert.Equal([2, 2, 2, 2, 1, 1, 1, 0, 0, 0, 2, 2, 2, 2, 1, 1, 1, 0, 0, 0], progress.Record.Tried.Where(tried => tried.Round == 0).Select(tried => tried.Bracket));
    }

    [Fact]
    public void A_grid_has_every_combination_and_the_last_parameter_changes_fastest()
    {
        var candidates = Draws.Grid([new ChoiceParameter("training.batch", [8, 16]), new BooleanParameter("training.diagnostics")]);
        Assert.Equal(["8 false", "8 true", "16 false", "16 true"], candidates.Select(candidate => string.Join(' ', candidate.Settings.Select(setting => setting.Json))));
    }

    [Fact]
    public void Draws_are_the_same_whatever_else_is_in_the_space_and_however_many_are_drawn()
    {
        var owner = Band();
        var alone = Draws.Random(owner, [Batch], 5).Select(candidate => candidate.Settings[0]);
        var among = Draws.Random(owner, [new FloatParameter("training.optimizer.learning-rate", 0.1, 1), Batch], 9).Take(5).Select(candidate => candidate.Settings[1]);
        Assert.Equal(alone, among);
        Assert.NotEqual(alone, Draws.Random(owner with { Seed = 2 }, [Batch], 5).Select(candidate => candidate.Settings[0]));
        Assert.NotEqual(alone, Draws.Random(owner with { Fold = 1 }, [Batch], 5).Select(candidate => candidate.Settings[0]));
    }

    [Fact]
    public void An_item_of_a_list_draws_the_same_whatever_the_length()
    {
        var owner = Band();
        string[] Units(int low, int high) => [.. Draws.Random(owner, [new RepeatParameter("model.blocks", low, high, [new IntParameter("units", 1, 99)])], 1)[0].Settings.Skip(1).Select(setting => setting.Json)];
        Assert.Equal(Units(2, 2), Units(4, 4).Take(2));
        Assert.Equal(4, Units(4, 4).Length);
    }

    [Fact]
    public void Candidates_differ_and_end_where_the_space_does()
    {
        var candidates = Draws.Random(Band(), [new ChoiceParameter("training.batch", [8, 16, 32])], 50);
        Assert.Equal(["16", "32", "8"], candidates.Select(candidate => candidate.Settings[0].Json).Order(StringComparer.Ordinal));
        Assert.Equal([0, 1, 2], candidates.Select(candidate => candidate.Number));
    }

    [Theory]
    [InlineData(0, 2), InlineData(3, 5)]
    public void Cross_validation_takes_the_first_lowest_epoch_of_the_mean_curve(int extra, int epochs)
    {
        var owner = Owner(new CrossValidate(new KFold(2), extra));
        var progress = Follow(owner, (_, spec) => spec.Fold == 0 ? [0.75, 0.25, 0.5] : [0.75, 0.75, 0.5]);
        Assert.Equal([0.75, 0.5, 0.5], progress.Record!.MeanCurve!.Value);
        Assert.Equal(epochs, progress.Record.Epochs);
        Assert.Equal(owner with { Search = null, Training = owner.Training with { Epochs = epochs } }, progress.Final);
    }

    [Fact]
    public void Epochs_that_a_fold_did_not_reach_are_left_out()
    {
        var progress = Follow(Owner(new CrossValidate(new KFold(2))), (_, spec) => spec.Fold == 0 ? [0.75, 0.5] : [0.5, 0.5, 0]);
        Assert.Equal((2, 2), (progress.Record!.Epochs, progress.Record.MeanCurve!.Value.Count));
    }

    [Fact]
    public void A_fold_that_diverged_leaves_no_lowest_point() => Assert.Equal(
        "a fold of the cross-validation diverged or failed, so its mean curve has no lowest point.",
        Follow(Owner(new CrossValidate(new KFold(2))), (_, spec) => spec.Fold == 0 ? null : [1, 1, 1]).Failure);
}
