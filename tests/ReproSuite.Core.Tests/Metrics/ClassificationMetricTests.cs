using System.Text.Json;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Records;
using ReproSuite.Testing;

namespace ReproSuite.Core.Tests.Metrics;

public class ClassificationMetricTests
{
    [Fact]
    public void Accuracy_and_macro_F1_agree_with_scikit_learn()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Core.Tests", "Metrics", "sklearn.json")));
        foreach (var vector in vectors.RootElement.GetProperty("cases").EnumerateArray())
        {
            var counts = vector.GetProperty("counts").EnumerateArray().Select(c => c.GetInt64());
            var outcome = Judged(test: new ConfusionMatrix(vector.GetProperty("classes").GetInt32(), counts.ToEquatableList()));
            Assert.Equal(vector.GetProperty("accuracy").GetDouble(), Metric.Find("test.accuracy")!.Of(outcome)!.Value.Value, 14);
            Assert.Equal(vector.GetProperty("macro_f1").GetDouble(), Metric.Find("test.macro-f1")!.Of(outcome)!.Value.Value, 14);
        }
    }

    [Fact]
    public void Accuracy_keeps_the_counts_behind_it()
    {
        var outcome = Judged(test: new ConfusionMatrix(2, [3, 1, 2, 4]));
        Assert.Equal(new Measurement(0.7, 7, 10), Metric.Find("test.accuracy")!.Of(outcome));
    }

    [Fact]
    public void The_gap_is_training_accuracy_less_validation_accuracy()
    {
        var outcome = Judged(train: new ConfusionMatrix(2, [4, 0, 0, 4]), validation: new ConfusionMatrix(2, [1, 1, 1, 1]));
        Assert.Equal(new Measurement(0.5), Metric.Find("gap.accuracy")!.Of(outcome));
    }

    [Fact]
    public void A_trial_that_did_not_complete_has_no_figures()
    {
        var outcome = TrialOutcome.Failed("out of memory");
        Assert.All(Metric.All, metric => Assert.Null(metric.Of(outcome)));
    }

    [Fact]
    public void Every_metric_is_found_by_its_name_and_no_name_is_used_twice()
    {
        Assert.All(Metric.All, metric => Assert.Same(metric, Metric.Find(metric.Name)));
        Assert.Equal(Metric.All.Count, Metric.All.Select(metric => metric.Name).Distinct().Count());
    }

    private static TrialOutcome Judged(ConfusionMatrix? train = null, ConfusionMatrix? validation = null, ConfusionMatrix? test = null) => new(
        TrialStatus.Completed, "", [], 0, 0, 0, 0, [], "", "", Evaluation(train), Evaluation(validation), Evaluation(test));

    private static Evaluation? Evaluation(ConfusionMatrix? confusion) => confusion is null ? null : new Evaluation(0.5, confusion);
}
