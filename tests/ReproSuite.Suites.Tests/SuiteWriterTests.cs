using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Suites.Tests;

public class SuiteWriterTests
{
    [Fact]
    public void A_resolved_suite_shows_every_value() => Snapshot.Match(SuiteWriter.WriteResolved(Sample.Suite), "yaml");

    [Theory]
    [InlineData("quickstart")]
    [InlineData("regularization-lab")]
    [InlineData("optimizers")]
    public void A_shipped_suite_and_its_resolved_form_have_the_same_trial_keys(string name) => ReadsBack(SuiteCatalog.Open(name).Read());

    [Fact]
    public void Any_sound_suite_and_its_resolved_form_have_the_same_trial_keys()
    {
        var draw = new Draw(seed: 20);
        for (var i = 0; i < 100; i++) ReadsBack(AnySuite(draw));
    }

    [Theory]
    [InlineData("plain words")]
    [InlineData("yes: no # maybe")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData(".nan")]
    [InlineData(" leading and trailing ")]
    [InlineData("quotes \" and \\ and 'single'")]
    [InlineData("two\nlines\r\nand\ttab")]
    [InlineData("next\u0085line\u2028separator\uFEFFmark\u0007bell")]
    [InlineData("Σ w² ± ½ — 字 🙂")]
    [InlineData("- dash")]
    [InlineData("--- document")]
    [InlineData("%directive")]
    public void Any_text_reads_back_as_it_is(string text) => ReadsBack(Sample.Suite with { Title = text, Source = text });

    private static void ReadsBack(Suite suite)
    {
        var text = SuiteWriter.WriteResolved(suite);
        var back = SuiteReader.Parse(text, suite.Name + SuiteReader.Ending);

        Assert.Equal(suite.Resolve(), back);
        Assert.Equal(TrialKeys.Of(suite), TrialKeys.Of(back));
        Assert.Equal(text, SuiteWriter.WriteResolved(back));
    }

    private static Suite AnySuite(Draw draw)
    {
        var variants = Enumerable.Range(0, draw.Below(4) + 1)
            .Select(i => new Variant($"v{i}", AnyConfiguration(draw, batch: i + 1), draw.Below(2) == 0 ? "" : "Says: what # it is"))
            .ToEquatableList();
        SplitSpec[] splits = [new KFold(draw.Below(9) + 2, draw.Flag(), draw.Below(5)), new Holdout(draw.Share(), draw.Flag()), new Predefined(new RowRange(0, draw.Below(9) + 1))];
        return new Suite(
            "any", "Any", "Does it?",
            new DataSpec("glyphs", draw.Flag() ? new RowRange(1, 9) : null, null, draw.Flag() ? [0, 2] : [], Digest: draw.Flag() ? "00ff" : null),
            draw.Of(splits), Enumerable.Range(draw.Below(9), draw.Below(3) + 1).ToEquatableList(),
            new Measures("val.loss", draw.Share(), draw.Flag() ? ["best.epoch"] : []), "v0", variants,
            draw.Flag() ? [new Claim("v0 val.loss = 0.5 ± 0.1", "a source")] : [],
            draw.Flag() ? [new Profile("quick", Epochs: 2), new Profile("none")] : []);
    }

    private static Configuration AnyConfiguration(Draw draw, int batch)
    {
        ModelSpec[] models =
        [
            new Majority(),
            new Stack([new Block(draw.Below(9) + 1, draw.Flag() ? null : new Tanh(), L2: draw.Share()), new Block(3, Dropout: draw.Share())], 10),
            new Mlp(draw.Flag() ? [] : [draw.Below(9) + 1, 3], 10, draw.Of<ActivationSpec>(new Tanh(), new Relu()), draw.Of<InitializerSpec>(new HeNormal(), new GlorotNormal()), Dropout: draw.Flag() ? 0 : draw.Share(), L2: draw.Share()),
            new Network([new Dense(draw.Below(9) + 1, new Sigmoid(), L1: draw.Share(), Name: draw.Flag() ? "first" : ""), new BatchNorm(draw.Share(), draw.Share()), new Activate(draw.Of<ActivationSpec>(new Tanh(), new Relu())), new Dropout(draw.Share()), new Dense(2, new Softmax())]),
        ];
        var model = draw.Of(models);
        var layer = (model.Resolve() as Network)?.Layers[0].Name;
        var training = new TrainingSpec(
            draw.Below(30) + 1, batch, new CrossEntropy(),
            draw.Of<OptimizerSpec>(new Sgd(draw.Share(), 0.5, draw.Flag()), new Adam(draw.Share(), Epsilon: 1e-9), new AdamW(WeightDecay: draw.Share())),
            draw.Flag() ? [new EarlyStopping(Patience: draw.Below(9), MinDelta: draw.Share())] : [],
            draw.Flag() && layer is not null ? new Freeze([layer], draw.Flag() ? 2 : null) : null,
            draw.Flag() ? new WarmUp(new TrainingLength(draw.Below(9) + 1, TrainingUnit.Steps), Then: draw.Flag() ? null : new Exponential(0.5, new TrainingLength(1, TrainingUnit.Epochs))) : null,
            draw.Flag() ? new ClipByNorm(draw.Share()) : null,
            draw.Flag() ? new GivenWeights([0.5, draw.Share()]) : null);
        var configuration = new Configuration(model, training, draw.Flag() ? [new Rescale(1 / draw.Share()), new Standardize(), new MinMax()] : []);
        return model is Stack && draw.Flag() ? configuration with { Training = training with { Freeze = null }, Search = AnySearch(draw) }
            : layer is not null && draw.Flag() ? configuration with { Start = AnyStart(draw, layer) }
            : configuration;
    }

    private static StartSpec AnyStart(Draw draw, string layer) => draw.Of<StartSpec>(
        new Fresh(),
        new Pretrained(
            new TrainingSpec(draw.Below(9) + 1), draw.Flag() ? new DataSpec("glyphs") : null, draw.Flag() ? new Whole() : null,
            Layers: draw.Flag() ? [layer] : [], Prune: draw.Flag() ? draw.Share() : null));

    private static SearchSpec AnySearch(Draw draw)
    {
        EquatableList<ParameterSpec> space =
        [
            new IntParameter("training.batch", 1, draw.Below(9) + 1),
            new FloatParameter("training.optimizer.learning-rate", draw.Share(), 1, Log: draw.Flag()),
            new ChoiceParameter("training.epochs", [1, draw.Below(9) + 2]),
            new WordParameter("model.blocks[0].activation", ["relu", "tanh"]),
            new BooleanParameter("training.diagnostics"),
            new RepeatParameter("model.blocks", 1, 3, draw.Flag() ? [] : [new FloatParameter("dropout", 0, 0.5, Step: 0.1)]),
        ];
        return draw.Of<SearchSpec>(
            new Hyperband(space, draw.Below(90) + 1, draw.Below(3) + 2, Split: draw.Flag() ? new KFold(3) : null, FinalEpochs: draw.Flag() ? 7 : null),
            new RandomSearch(space, draw.Below(9) + 1, draw.Flag() ? 2 : null, Objective: draw.Of("val.accuracy", "val.loss")),
            new GridSearch(space.Where(parameter => parameter.Values is not null).ToEquatableList(), FinalEpochs: draw.Flag() ? 7 : null),
            new CrossValidate(new IteratedKFold(3, draw.Below(4) + 1, draw.Flag()), draw.Below(3)));
    }
}
