namespace ReproSuite.Suites.Tests;

/// <summary>Every way in which a suite file can be wrong, and the line that says so.</summary>
public class BadSuiteTests
{
    public static TheoryData<string, string, string> Edits => new()
    {
        // Keys.
        { "seeds: 2", "seed: 2", "(10,1): error RPR0004: unknown key \"seed\". Did you mean \"seeds\"?" },
        { "seeds: 2", "seeds: 2\nstages: []", "(11,1): error RPR0004: unknown key \"stages\". Allowed: title, question, source, data, preprocessing, split, seeds, model, training, metrics, baseline, variants, claims, profiles." },
        { "seeds: 2", "seeds: 2\ntitle: Again", "(11,1): error RPR0005: key \"title\" stands twice, first in line 1. Keep one." },
        { "title: Sample\n", "", "(1,1): error RPR0006: missing key \"title\". Heading of the report." },
        { "  epochs: 3", "  epochs: 3\n  learning-rate: 0.1", "(18,3): error RPR0004: unknown key \"learning-rate\". Allowed: epochs, batch, loss, optimizer, callbacks, diagnostics, augmentation." },
        { "{momentum: 0.9}", "{momentun: 0.9}", "(26,15): error RPR0004: unknown key \"momentun\". Did you mean \"momentum\"?" },
        { "  momentum:\n", "  momentum:\n    data: {set: glyphs}\n", "(24,5): error RPR0004: unknown key \"data\". Allowed: description, preprocessing, model, training." },
        { "[16], output: 10", "[16]", "(12,8): error RPR0006: missing key \"model.output\". Give a whole number." },

        // Types.
        { "title: Sample", "title: 42", "(1,8): error RPR0007: title must be a text (put it in quotes). Given: 42." },
        { "title: Sample", "title:", "(1,7): error RPR0007: title must be a text. Given: nothing." },
        { "title: Sample", "title: \"\"", "(1,8): error RPR0012: title is empty. Give the report a heading." },
        { "epochs: 3\n", "epochs: many\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: many." },
        { "epochs: 3\n", "epochs: \"3\"\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: \"3\"." },
        { "epochs: 3\n", "epochs: 3.5\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: 3.5." },
        { "epochs: 3\n", "epochs: 99999999999\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: 99999999999." },
        { "epochs: 3\n", "epochs: [3]\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: a list." },
        { "learning-rate: 0.01", "learning-rate: .inf", "(15,26): error RPR0007: training.optimizer.learning-rate must be a number. Given: .inf." },
        { "learning-rate: 0.01", "learning-rate: 1e999", "(15,26): error RPR0007: training.optimizer.learning-rate must be a number. Given: 1e999." },
        { "{folds: 3}", "{stratified: yes}", "(9,23): error RPR0007: split.stratified must be true or false. Given: yes." },
        { "0..500", "500", "(5,15): error RPR0007: data.train-rows must be rows written start..end, such as 0..20000. Given: 500." },
        { "0..500", "7..7", "(5,15): error RPR0007: data.train-rows must be rows written start..end, such as 0..20000. Given: 7..7." },
        { "[16]", "16", "(12,17): error RPR0007: model.hidden must be a list. Given: 16." },
        { "[16]", "[16, wide]", "(12,22): error RPR0007: model.hidden[1] must be a whole number. Given: wide." },
        { "seeds: 2", "seeds: 0", "(10,8): error RPR0007: seeds must be a list of whole numbers, or a count from 1 to 10000. Given: 0." },
        { "  kfold: {folds: 3}", "  3", "(9,3): error RPR0008: split must be one of predefined, holdout, kfold. Given: 3." },
        { "  set: glyphs\n  train-rows: 0..500", "  glyphs", "(4,3): error RPR0007: data must be a mapping with keys of set, train-rows, test-rows, classes, relabel, digest. Given: glyphs." },
        { "  - momentum better than sgd", "  momentum", "(28,3): error RPR0007: claims must be a list of sentences. Given: momentum." },
        { "  quick: {folds: 2, seeds: 1, epochs: 1}", "  quick: 2", "(30,10): error RPR0007: profiles.quick must be a mapping with keys of folds, seeds, epochs. Given: 2." },

        // Choices.
        { "sgd: {momentum: 0.9}", "adm", "(26,9): error RPR0008: training.optimizer must be one of sgd, adam. Given: adm. Did you mean \"adam\"?" },
        { "sgd: {momentum: 0.9}", "adm: {}", "(26,9): error RPR0008: training.optimizer must be one of sgd, adam. Given: adm. Did you mean \"adam\"?" },
        { "sgd: {momentum: 0.9}", "{sgd: {}, adam: {}}", "(26,9): error RPR0007: training.optimizer must be one of sgd, adam, as a word or as one key with its values. Given: a mapping." },
        { "  mlp: {hidden: [16], output: 10}", "  mlp", "(12,3): error RPR0006: model: mlp needs values. Write mlp: {hidden: …, output: …}." },
        { "  - rescale: {divide-by: 255}", "  - rescale", "(7,5): error RPR0006: preprocessing[0]: rescale needs values. Write rescale: {divide-by: …}." },
        { "  - rescale: {divide-by: 255}", "  - standardize: 3", "(7,18): error RPR0007: preprocessing[0] must be {}, as it has no values. Given: 3." },
        { "  - rescale: {divide-by: 255}", "  - tf-idf: {stop-words: german}", "(7,26): error RPR0012: preprocessing[0].stop-words must be one of: none, english. Given: german." },
        { "  - rescale: {divide-by: 255}", "  - count: {max-features: 0}", "(7,27): error RPR0012: preprocessing[0].max-features must be in [1, 1000000]. Given: 0." },
        { "  - rescale: {divide-by: 255}", "  - rescale: {divide-by: 255}\n  - tf-idf", "(7,3): error RPR0012: tf-idf reads texts, so it must be the first step and the only one of its kind. Given: rescale, tf-idf." },
        { "  - rescale: {divide-by: 255}", "  - multi-hot\n  - min-max", "(7,3): error RPR0012: min-max would fill in the zeros of multi-hot, which stay unwritten. Only steps that keep zeros may follow, such as rescale." },

        // Values.
        { "learning-rate: 0.01", "learning-rate: -1", "(15,26): error RPR0012: training.optimizer.learning-rate must be > 0. Given: -1." },
        { "output: 10", "output: 10, dropout: 1.0", "(12,44): error RPR0012: model.dropout must be in [0, 1). Given: 1." },
        { "{folds: 3}", "{folds: 1}", "(9,18): error RPR0012: split.folds must be in [2, 1000]. Given: 1." },
        { "[16]", "[16, 0]", "(12,22): error RPR0012: model.hidden[1] must be in [1, 65536]. Given: 0." },
        { "sgd: {momentum: 0.9}", "sgd: {nesterov: true}", "(26,25): error RPR0012: nesterov needs a momentum above 0. Given: momentum 0." },
        { "output: 10", "output: 10, output-activation: linear", "(12,3): error RPR0012: cross-entropy needs a softmax output. Given: linear." },
        { "  rope: 0.01", "  primary: accuracy", "(19,12): error RPR0012: unknown metric \"accuracy\". Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, gap.loss, gap.spike, epochs.run, epochs.to.SHARE, diagnostics.untrained|last.LAYER.FIGURE." },
        { "seeds: 2", "seeds: [1, 1]", "(10,8): error RPR0012: a seed is listed twice." },
        { "seeds: 2", "seeds: []", "(10,8): error RPR0012: at least one seed is needed." },
        { "seeds: 2", "seeds: [1, -1]", "(10,12): error RPR0012: seeds[1] must be >= 0. Given: -1." },

        { "  epochs: 3", "  epochs: 3\n  augmentation: [flip, shift: {pixels: 0}]", "(18,40): error RPR0012: training.augmentation[1].pixels must be in (0, 1000]. Given: 0." },
        { "  epochs: 3", "  epochs: 3\n  augmentation: [flip, flip]", "(14,3): error RPR0012: augmentation lists flip twice; once is enough, with a wider range. Given: flip, flip." },
        { "  epochs: 3", "  epochs: 3\n  augmentation: [blur]", "(18,18): error RPR0008: training.augmentation[0] must be one of shift, flip, rotate, zoom, shear, noise. Given: blur." },

        // Variants, baseline, claims, profiles.
        { "baseline: sgd\n", "", "(20,1): error RPR0021: no baseline. Name one of: sgd, momentum." },
        { "baseline: sgd", "baseline: sdg", "(20,11): error RPR0021: baseline \"sdg\" is not a variant. Name one of: sgd, momentum." },
        { "  momentum:\n", "  sgd:\n", "(23,3): error RPR0005: key \"sgd\" stands twice, first in line 22. Keep one.\n(28,5): error RPR0023: the claim speaks of \"momentum\", which is not a variant. Name one of: sgd." },
        { "  sgd: {}", "  sgd: {}\n  idle: {}", "(23,3): error RPR0022: variant \"idle\" changes nothing; only the baseline may be empty. Change something or drop it." },
        { "  sgd: {}", "  sgd:", "(22,7): error RPR0007: variants.sgd must be a mapping of what it changes; {} for nothing. Given: nothing." },
        { "{momentum: 0.9}", "{momentum: 0}", "(23,3): error RPR0020: variants \"sgd\" and \"momentum\" are the same configuration; change something in one or drop it." },
        { "  sgd: {}", "  sgd: {}\n  ../up: {model: majority}", "(23,3): error RPR0020: variant name \"../up\" must be lower-case letters, digits, '.', '+', '-' or '_', and start with a letter or digit." },
        { "momentum better than sgd", "momentum is best", "(28,5): error RPR0023: cannot read the claim \"momentum is best\". Forms: A better|worse|higher|lower than B [on METRIC]; A equivalent to B [on METRIC]; A overfits later|earlier than B; A converges in fewer epochs than B [to SHARE]; A METRIC = VALUE ± TOLERANCE; A METRIC at least|at most VALUE." },
        { "momentum better than sgd", "momentum better than adam", "(28,5): error RPR0023: the claim speaks of \"adam\", which is not a variant. Name one of: sgd, momentum." },
        { "momentum better than sgd", "momentum better than sgd on accuracy", "(28,5): error RPR0023: unknown metric \"accuracy\". Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, gap.loss, gap.spike, epochs.run, epochs.to.SHARE, diagnostics.untrained|last.LAYER.FIGURE." },
        { "momentum better than sgd", "momentum converges in fewer epochs than sgd to 85", "(28,5): error RPR0023: unknown metric \"epochs.to.85\". Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, gap.loss, gap.spike, epochs.run, epochs.to.SHARE, diagnostics.untrained|last.LAYER.FIGURE." },
        { "  kfold: {folds: 3}", "  holdout", "(30,3): error RPR0024: profile \"quick\" sets folds, but the split has no choice of them; only kfold has." },

        // YAML.
        { "seeds: 2", "seeds: &two 2", "(10,8): error RPR0003: anchor &two is not allowed; suite files use neither anchors, aliases nor tags. Way out: leave it out." },
        { "seeds: 2", "seeds: !!int 2", "(10,8): error RPR0003: tag tag:yaml.org,2002:int is not allowed; suite files use neither anchors, aliases nor tags. Way out: leave it out." },
        { "seeds: 2", "seeds: *two", "(10,8): error RPR0003: alias *two is not allowed; suite files use neither anchors, aliases nor tags. Way out: write the value out." },
        { "seeds: 2", "seeds: 2\n? [a, b]\n: 1", "(11,3): error RPR0003: a key must be a word. Given: a list." },
        { "  quick: {folds: 2, seeds: 1, epochs: 1}\n", "  quick: {folds: 2, seeds: 1, epochs: 1}\n---\ntitle: Second\n", "(31,1): error RPR0003: a second document begins here. A suite file holds one." },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_fault_is_said_where_it_is_with_the_way_out(string piece, string by, string faults) =>
        Assert.Equal(faults, Sample.Faults(Sample.With(piece, by)));

    [Theory]
    [InlineData("", "(1,1): error RPR0007: the file is empty. A suite is a mapping of keys to values.")]
    [InlineData("# only a comment\n", "(1,1): error RPR0007: the file is empty. A suite is a mapping of keys to values.")]
    [InlineData("- a\n- b\n", "(1,1): error RPR0007: a suite is a mapping of keys to values. Given: a list.")]
    [InlineData("just words\n", "(1,1): error RPR0007: a suite is a mapping of keys to values. Given: just words.")]
    public void A_file_that_is_no_mapping_is_refused(string text, string faults) => Assert.Equal(faults, Sample.Faults(text));

    [Theory]
    [InlineData("title: [a\nquestion: b\n")]
    [InlineData("title: \"a\n")]
    [InlineData("title: a\n\tquestion: b\n")]
    [InlineData("title: a\n question: b\n")]
    [InlineData("title: %a\n")]
    public void Text_that_is_not_yaml_is_one_fault_with_its_place(string text)
    {
        Assert.Matches(@"^\([1-9][0-9]*,[1-9][0-9]*\): error RPR0002: this is not YAML: .+\.$", Sample.Faults(text));
    }

    [Fact]
    public void Deep_nesting_is_refused_before_anything_recurses() =>
        Assert.Equal(
            "(1,26): error RPR0003: nested too deeply. Allowed: 24 levels.",
            Sample.Faults(new string('[', 100_000) + new string(']', 100_000)));

    [Fact]
    public void Control_characters_never_reach_a_message() =>
        Assert.Equal("(11,1): error RPR0004: unknown key \"\uFFFD[31m\uFFFD\". " + Allowed, Sample.Faults(Sample.With("seeds: 2", "seeds: 2\n\"\\e[31m\\n\": 1")));

    [Fact]
    public void A_fault_in_an_inherited_value_is_said_once_and_points_to_the_base() =>
        Assert.Equal(
            "(16,10): error RPR0012: training.batch must be in [1, 1000000]. Given: 0.",
            Sample.Faults(Sample.With("batch: 32", "batch: 0")));

    private const string Allowed = "Allowed: title, question, source, data, preprocessing, split, seeds, model, training, metrics, baseline, variants, claims, profiles.";
}
