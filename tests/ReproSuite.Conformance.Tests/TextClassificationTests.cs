#if PLUGIN_ENGINES
using System.Reflection;
using System.Text;
using Microsoft.ML.TorchSharp.NasBert;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet;
using ReproSuite.Numerics;
using ReproSuite.Testing;
using ReproSuite.TorchSharp.Natives;
using TorchSharp;

namespace ReproSuite.Conformance.Tests;

/// <summary>ML.NET's transformer from weights that were drawn here: the published ones are large, and only a feed with an old TorchSharp can load any.</summary>
public sealed class TextClassificationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _before = Environment.GetEnvironmentVariable(TextWeights.Variable);
    private readonly IEngine _engine;

    public TextClassificationTests()
    {
        NativeBridge.Open();
        Environment.SetEnvironmentVariable(TextWeights.Variable, _folder.Path);
        _engine = new MLNetPlugin().Open("cpu");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(TextWeights.Variable, _before);
        _folder.Dispose();
    }

    [TextFact(isFit: false)]
    public void A_TorchSharp_that_is_too_new_is_told_before_anything_is_trained()
    {
        DrawWeights();
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Train(new TextClassification())).Faults);
        Assert.Equal(("RPR0823", "model"), (fault.Code, fault.Key));
        Assert.Contains("Install the engine from a feed that has TorchSharp 0.102.7", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_weights_are_told_with_the_variable_that_names_their_folder()
    {
        var fault = TextWeights.Fault(new TextClassification())!;
        Assert.Equal(("RPR0824", "model"), (fault.Code, fault.Key));
        Assert.Equal($"text-classification starts from the weights NasBert2000000.tsm, which are not in {_folder.Path}. Download https://aka.ms/mlnet-resources/models/NasBert2000000.tsm into a folder and name the folder in MICROSOFTML_RESOURCE_PATH.", fault.Message);
    }

    [Fact]
    public void Weights_can_be_pinned()
    {
        File.WriteAllText(Path.Combine(_folder.Path, TextWeights.File), "abc");
        const string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4
        Assert.Null(TextWeights.Fault(new TextClassification(Weights: abc)));
        var fault = TextWeights.Fault(new TextClassification(Weights: new string('0', 64)))!;
        Assert.Equal("RPR0825", fault.Code);
        Assert.Contains($"Given: {abc}. Pinned: {new string('0', 64)}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_no_texts()
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => ClassicalTrial.Of(new TextClassification(), 2).Train(_engine)).Faults);
        Assert.Equal(("RPR0615", "text-classification reads texts, but clouds holds rows of numbers. Use another model, or data of texts."), (fault.Code, fault.Message));
    }

    [TextTheory]
    [InlineData(2), InlineData(3)]
    public void Texts_are_told_apart_by_their_words(int classes)
    {
        DrawWeights();
        var outcome = Train(new TextClassification(Passes: 12, Batch: 8, LearningRate: 1e-3), classes);
        Assert.Equal(TrialStatus.Completed, outcome.Status);
        Assert.True(outcome.Test!.Confusion!.Accuracy > 0.9, $"{outcome.Test.Confusion.Accuracy}");
        Assert.True(outcome.Parameters > 1_000_000);
        Assert.Equal(64, outcome.InitialWeights.Length);
        Assert.Contains(_engine.Facts!.Libraries, name => name.StartsWith("TorchSharp ", StringComparison.Ordinal));
    }

    [TextFact]
    public void Trained_again_it_has_the_same_bits_and_with_another_seed_others()
    {
        DrawWeights();
        var spec = new TextClassification(Passes: 2, Batch: 8);
        var first = OutcomeDigest.Of(Train(spec));
        Assert.Equal(first, OutcomeDigest.Of(Train(spec)));
        Assert.NotEqual(first, OutcomeDigest.Of(Train(spec, seed: 2)));
    }

    [TextFact]
    public void Trials_at_once_have_the_bits_of_each_alone()
    {
        DrawWeights();
        var text = new TextClassification(Passes: 2, Batch: 8);
        string Of(int number) => OutcomeDigest.Of(number < 2 ? Train(text, seed: number) : ClassicalTrial.Of(new Lbfgs(), 2 + number % 3).Train(_engine));
        var alone = Enumerable.Range(0, 12).Select(Of).ToArray();
        var together = new string[alone.Length];
        Parallel.For(0, alone.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number => together[number] = Of(number));
        Assert.Equal(alone, together);
    }

    [TextFact]
    public void A_class_that_no_training_row_has_fails_the_trial_in_one_line()
    {
        DrawWeights();
        var (spec, data) = Trial(new TextClassification(Passes: 1), 3, 1);
        var outcome = _engine.Train(spec, data with { Train = data.Train with { Rows = [.. data.Train.Rows.Where(row => data.Train.Labels[row] != 2)] } }, _ => { }, CancellationToken.None);
        Assert.Equal((TrialStatus.Failed, "class 2 has no training row, of which text-classification needs one."), (outcome.Status, outcome.Reason));
    }

    [TextFact]
    public void A_cancelled_training_stops_before_its_end()
    {
        DrawWeights();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var (spec, data) = Trial(new TextClassification(Passes: 10_000), 2, 1);
        Assert.ThrowsAny<OperationCanceledException>(() => _engine.Train(spec, data, _ => { }, cancellation.Token));
    }

    private TrialOutcome Train(TextClassification model, int classes = 2, int seed = 1)
    {
        var (spec, data) = Trial(model, classes, seed);
        return _engine.Train(spec, data, _ => { }, CancellationToken.None);
    }

    /// <summary>Texts of twelve words, a third of which tell the class; two thirds train, the others test.</summary>
    private static (TrialSpec Spec, FoldData Data) Trial(TextClassification model, int classes, int seed)
    {
        const int perClass = 24;
        string[] telling = ["dreadful", "wonderful", "lukewarm"];
        var random = new Random(1);
        int[] labels = [.. Enumerable.Range(0, perClass * classes).Select(row => row % classes)];
        byte[][] texts = [.. labels.Select(label => Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 12).Select(_ => random.Next(3) == 0 ? telling[label] : "film"))))];
        var features = new SparseMatrix(1, new int[labels.Length + 1], [], []);
        Samples Part(Func<int, bool> holds) => new(features, labels, [.. Enumerable.Range(0, labels.Length).Where(row => holds(row / classes % 3))]);
        var data = new FoldData("tiny", classes, Part(third => third < 2), Part(_ => false), Part(third => third == 2)) { Texts = new(texts) };
        return (new TrialSpec(new DataSpec("tiny"), new Whole(), 0, seed, [new TermCount()], model, new TrainingSpec(1)), data);
    }

    /// <summary>Writes the encoder as ML.NET makes it, which nothing has trained.</summary>
    private void DrawWeights()
    {
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
        var library = typeof(TextClassificationTrainer).Assembly;
        Type Of(string name) => library.GetType($"Microsoft.ML.TorchSharp.{name}", throwOnError: true)!;
        var tokenizer = Of("Extensions.TokenizerExtensions").GetMethod("GetInstance", hidden)!.Invoke(null, [null])!;
        int Number(string name) => (int)tokenizer.GetType().GetProperty(name)!.GetValue(tokenizer)!;
        var network = Of("NasBert.Models.ModelForPrediction");
        torch.random.manual_seed(1);
        using var drawn = (torch.nn.Module)network.GetConstructors(hidden)[0].Invoke([new TextClassificationTrainer.TextClassificationOptions(), Number("PadIndex"), Number("SymbolsCount"), 2]);
        var encoder = (torch.nn.Module)network.GetMethod("GetEncoder")!.Invoke(drawn, [])!;
        var path = Path.Combine(_folder.Path, TextWeights.File);
        if (TorchLibrary.Missing is null) encoder.save(path);
        else File.WriteAllText(path, "no weights can be drawn");
    }

    private static string? Reason(bool isFit)
    {
        NativeBridge.Open();
        var missing = TorchLibrary.Missing;
        return isFit ? missing?.Message : missing is null ? "This TorchSharp fits." : null;
    }

    private sealed class TextFactAttribute : FactAttribute
    {
        public TextFactAttribute(bool isFit = true) => Skip = Reason(isFit);
    }

    private sealed class TextTheoryAttribute : TheoryAttribute
    {
        public TextTheoryAttribute() => Skip = Reason(isFit: true);
    }
}
#endif
