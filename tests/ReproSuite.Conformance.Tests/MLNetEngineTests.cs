#if PLUGIN_ENGINES
using System.Diagnostics;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet;
using ReproSuite.MLNet.Recipes;
using ReproSuite.MLNet.Rows;
using ReproSuite.Numerics;
using ReproSuite.Testing;
using ReproSuite.Training;

namespace ReproSuite.Conformance.Tests;

/// <summary>Networks to the last bit, since the exact engine trains them; classical models by their optima, by each other and by what they must not do.</summary>
public sealed class MLNetEngineTests : EngineContract
{
    internal override IEngine Engine { get; } = new MLNetPlugin().Open("cpu");

    internal override Tolerance Tolerance => Tolerance.None;

    /// <summary>Every model, on two classes and on four.</summary>
    public static TheoryData<string, int> Models
    {
        get
        {
            var models = new TheoryData<string, int>();
            foreach (var name in ClassicalTrial.Models.Select(model => SpecShape.Of(model.GetType()).Name))
                foreach (var classes in (int[])[2, 4]) models.Add(name, classes);
            return models;
        }
    }

    [Fact]
    public void A_record_says_libraries_and_what_is_promised()
    {
        Assert.Equal(("mlnet", 101), (Engine.Id.Name, Engine.Id.Numerics));
        Assert.Equal(("cpu", EnginePromise.SameBitsHere), (Engine.Facts!.Device, Engine.Facts.Promise));
        Assert.Equal(["ML.NET 5.0.1", "LightGBM 4.6.0"], Engine.Facts.Libraries);
    }

    [Fact]
    public void The_version_of_LightGBM_is_the_one_that_is_restored() => Assert.Contains(
        $"<PackageVersion Include=\"LightGBM\" Version=\"{LightGbmLibrary.Version}\" />", File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "Directory.Packages.props")), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Models))]
    public void Clouds_that_lie_apart_are_told_apart(string model, int classes)
    {
        var outcome = Trial(model, classes).Train(Engine);
        Assert.Equal(TrialStatus.Completed, outcome.Status);
        Assert.Empty(outcome.Epochs);
        Assert.All([outcome.Train!, outcome.Validation!, outcome.Test!], part => Assert.True(part.Confusion!.Accuracy > 0.97 && part.Loss < 0.35, $"{part.Confusion.Accuracy}, {part.Loss}"));
        Assert.True(outcome.Parameters > 0);
    }

    [Theory, MemberData(nameof(Models))]
    public void Trained_again_it_has_the_same_bits(string model, int classes)
    {
        var trial = Trial(model, classes, spread: 4);
        Assert.Equal(OutcomeDigest.Of(trial.Train(Engine)), OutcomeDigest.Of(trial.Train(Engine)));
    }

    /// <summary>Bits may differ: sums run over other numbers of terms.</summary>
    [Theory, MemberData(nameof(Models))]
    public void Compressed_rows_teach_the_same_as_the_same_rows_laid_out(string model, int classes)
    {
        var (dense, compressed) = (Trial(model, classes, spread: 4).Train(Engine), Trial(model, classes, isCompressed: true, spread: 4).Train(Engine));
        Assert.Equal(dense.Test!.Loss, compressed.Test!.Loss, 1e-3 * dense.Test.Loss);
        Assert.Equal(dense.Parameters, compressed.Parameters);
    }

    [Theory, MemberData(nameof(Models))]
    public void A_class_that_no_training_row_has_costs_a_finite_loss(string model, int classes)
    {
        var outcome = Trial(model, classes, spread: 4).With(data => data with { Train = data.Train with { Rows = [.. data.Train.Rows.Where(row => data.Train.Labels[row] != classes - 1)] } }).Train(Engine);
        Assert.Equal(TrialStatus.Completed, outcome.Status);
        Assert.True(double.IsFinite(outcome.Test!.Loss));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Rows_with_features_that_are_not_finite_are_not_left_out_in_silence(float feature)
    {
        var trial = Trial("lbfgs", 2);
        trial.Data.Train.Features.Dense[3, 2] = feature;
        var outcome = trial.Train(Engine);
        Assert.Equal((TrialStatus.Diverged, "a feature of the training and validation rows is not a finite number."), (outcome.Status, outcome.Reason));
    }

    [Fact]
    public void Rows_that_are_taken_for_another_class_are_kept_where_asked_for()
    {
        var trial = Trial("sdca", 4, spread: 4);
        var outcome = (trial with { Spec = trial.Spec with { Training = trial.Spec.Training with { Misclassified = true } } }).Train(Engine);
        Assert.True(outcome.Test!.Confusion!.Accuracy < 1);
        Assert.True(MisclassifiedRows.Fit(outcome.Misclassified!.Value, outcome.Test.Confusion));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void Maximum_entropy_by_LBFGS_has_the_probabilities_of_scikit_learn(int number)
    {
        var optimum = Optimum.Read(number);
        var spec = new Lbfgs(optimum.L2, Iterations: 100_000, Tolerance: 1e-12);
        var trial = new TrialSpec(new DataSpec("optimum"), new Whole(), 0, 1, [], spec, new TrainingSpec(1));
        using var library = new Library(optimum.Data, trial, CancellationToken.None);
        var model = Recipe.For(spec).Train(library);
        var logits = new Matrix(optimum.Labels.Length, optimum.Classes == 2 ? 1 : optimum.Classes);
        model.Write(new RowsView(optimum.Data.Train.Rows, CancellationToken.None, Column.Of(optimum.Data.Train.Features)), logits);
        for (var row = 0; row < logits.Rows; row++)
        {
            var second = optimum.Classes == 2 ? 1 / (1 + Math.Exp(-logits[row, 0])) : Math.Exp(logits[row, 1]);
            Assert.Equal(optimum.Probabilities[row * optimum.Classes + 1], second, 1e-3);
        }
        Assert.Equal(optimum.Loss, TrainedModel.Judge(model, 0, trial, optimum.Data, CancellationToken.None).Train!.Loss, 1e-4);
    }

    [Fact]
    public void One_model_per_class_has_the_probabilities_of_OneVersusAll()
    {
        var trial = ClassicalTrial.Of(new FastTree(Trees: 20), 4, spread: 4);
        using var library = new Library(trial.Data, trial.Spec, CancellationToken.None);
        var logits = new Matrix(trial.Data.Train.Count, 4);
        Recipe.For(new FastTree(Trees: 20)).Train(library).Write(library.ByClass(), logits);
        var own = Enumerable.Range(0, logits.Rows).Select(row => Softmax(logits.Row(row).ToArray())).ToList();
        var trainer = library.Context.BinaryClassification.Trainers.FastTree(Column.Label, Column.Features, numberOfTrees: 20);
        var theirs = library.Context.MulticlassClassification.Trainers.OneVersusAll(trainer).Fit(library.ByClass()).Transform(library.ByClass()).GetColumn<float[]>("Score").ToList();
        Assert.All(own.Zip(theirs), pair => Assert.All(pair.First.Zip(pair.Second), p => Assert.Equal(p.Second, p.First, 1e-5)));
        Assert.Contains(own, row => row.Max() < 0.9);
    }

    /// <summary>The same penalty has nearly the same optimum; it is the bias that SDCA penalizes and L-BFGS does not.</summary>
    [Theory]
    [InlineData(0), InlineData(2)]
    public void Dual_ascent_comes_near_the_optimum_of_LBFGS(int number)
    {
        var optimum = Optimum.Read(number);
        var trial = new TrialSpec(new DataSpec("optimum"), new Holdout(0.5), 0, 1, [], new Sdca(optimum.L2, Passes: 1000, Tolerance: 1e-4), new TrainingSpec(1));
        var outcome = Engine.Train(trial, optimum.Data with { Validation = optimum.Data.Train, Test = optimum.Data.Train }, _ => { }, CancellationToken.None);
        Assert.Equal(optimum.Loss, outcome.Train!.Loss, 0.02);
    }

    [Theory]
    [InlineData("fast-tree")]
    [InlineData("light-gbm")]
    [InlineData("lbfgs")]
    public void A_cancelled_training_stops_before_its_end(string model)
    {
        var endless = model switch { "fast-tree" => new FastTree(Trees: 100_000), "light-gbm" => new LightGbm(Iterations: 100_000), _ => (LibraryModelSpec)new Lbfgs(L2: 0, Iterations: 1_000_000, Tolerance: 1e-12) };
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(model == "lbfgs" ? 0 : 0.5));
        var watch = Stopwatch.StartNew();
        Assert.Throws<OperationCanceledException>(() => ClassicalTrial.Of(endless, 4, spread: 4).Train(Engine, cancellation.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It went on for {watch.Elapsed}.");
    }

    [Fact]
    public void Numbers_to_predict_are_refused_in_one_line()
    {
        var refused = Assert.Throws<InvalidInputException>(() => ClassicalTrial.Of(new AveragedPerceptron(), classes: 0).Train(Engine));
        var fault = Assert.Single(refused.Faults);
        Assert.Contains("averaged-perceptron answers with a class, but mean-squared-error predicts numbers", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_LightGBM_there_is_a_way_out()
    {
        Assert.Null(LightGbmLibrary.Missing);
        Assert.Equal(("RPR0821", "model"), (LightGbmLibrary.Absent.Code, LightGbmLibrary.Absent.Key));
        Assert.Contains("Use fast-tree", LightGbmLibrary.Absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_other_device() =>
        Assert.Equal("RPR0805", Assert.Single(Assert.Throws<InvalidInputException>(() => new MLNetPlugin().Open("cuda")).Faults).Code);

    private static double[] Softmax(float[] logits)
    {
        var sum = logits.Sum(logit => Math.Exp(logit));
        return [.. logits.Select(logit => Math.Exp(logit) / sum)];
    }

    private static ClassicalTrial Trial(string model, int classes, bool isCompressed = false, float spread = 0.5f) =>
        ClassicalTrial.Of(ClassicalTrial.Models.Single(spec => SpecShape.Of(spec.GetType()).Name == model), classes, isCompressed, spread);

    /// <summary>Rows with the probabilities that scikit-learn gives them at its optimum.</summary>
    private sealed record Optimum(int Classes, double L2, int[] Labels, double[] Probabilities, double Loss, FoldData Data)
    {
        public static Optimum Read(int number)
        {
            using var stream = typeof(MLNetEngineTests).Assembly.GetManifestResourceStream("maximum-entropy.json")!;
            var root = JsonDocument.Parse(stream).RootElement;
            var found = root.GetProperty("cases")[number];
            double[] Numbers(string key) => [.. found.GetProperty(key).EnumerateArray().Select(value => value.GetDouble())];
            int[] labels = [.. Numbers("labels").Select(label => (int)label)];
            var features = new Matrix([.. Numbers("x").Select(value => (float)value)], 0, labels.Length, root.GetProperty("features").GetInt32());
            var classes = found.GetProperty("classes").GetInt32();
            var rows = new Samples(features, labels, [.. Enumerable.Range(0, labels.Length)]);
            return new Optimum(classes, found.GetProperty("l2").GetDouble(), labels, Numbers("probabilities"), found.GetProperty("loss").GetDouble(),
                new FoldData("optimum", classes, rows, rows with { Rows = [] }, rows with { Rows = [] }));
        }
    }
}
#else
namespace ReproSuite.Conformance.Tests;

public sealed class MLNetEngineTests
{
    [Fact(Skip = "Built without plug-in engines. dotnet test -p:PluginEngines=true tests/ReproSuite.Conformance.Tests runs it where the feed serves ML.NET.")]
    public void Mlnet_keeps_the_contract_of_engines()
    {
    }
}
#endif
