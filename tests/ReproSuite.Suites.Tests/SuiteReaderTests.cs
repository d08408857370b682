using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Suites.Tests;

public class SuiteReaderTests
{
    [Fact]
    public void A_suite_file_says_what_its_records_say()
    {
        var sgd = new Configuration(
            new Mlp([16], Output: 10), new TrainingSpec(Epochs: 3, Batch: 32, Optimizer: new Sgd(0.01)), [new Rescale(255)]);
        var expected = new Suite(
            "sample", "Sample", "Does momentum help?",
            new DataSpec("glyphs", TrainRows: new RowRange(0, 500)), new KFold(3), [1, 2], new Measures(Rope: 0.01), "sgd",
            [new Variant("sgd", sgd), new Variant("momentum", sgd with { Training = sgd.Training with { Optimizer = new Sgd(0.01, Momentum: 0.9) } })],
            [new Claim("momentum better than sgd")],
            [new Profile("quick", 2, [1], 1)]);

        Assert.Equal(expected, Sample.Suite);
    }

    [Theory]
    [InlineData("seeds: 2", "seeds: [7, 3]", new[] { 7, 3 })]
    [InlineData("seeds: 2", "seeds: 1", new[] { 1 })]
    [InlineData("seeds: 2", "seeds: +4", new[] { 1, 2, 3, 4 })]
    public void Seeds_are_a_list_or_a_count(string piece, string by, int[] seeds) =>
        Assert.Equal(seeds, SuiteReader.Parse(Sample.With(piece, by), Sample.File).Seeds);

    [Fact]
    public void A_choice_without_required_values_may_be_a_bare_word()
    {
        var suite = SuiteReader.Parse(Sample.With("sgd: {momentum: 0.9}", "adam"), Sample.File);

        Assert.Equal(new Adam(), suite.Variants[1].Configuration.Training.Optimizer);
    }

    [Fact]
    public void A_bare_word_in_an_overlay_takes_the_words_defaults_whatever_the_base_says()
    {
        var text = Sample.With("sgd: {momentum: 0.9}", "sgd").Replace("sgd: {learning-rate: 0.01}", "sgd: {learning-rate: 0.5}", StringComparison.Ordinal);

        Assert.Equal(new Sgd(), SuiteReader.Parse(text, Sample.File).Variants[1].Configuration.Training.Optimizer);
    }

    [Fact]
    public void A_list_in_an_overlay_replaces_the_list_of_the_base()
    {
        var suite = SuiteReader.Parse(Sample.With("  momentum:\n", "  momentum:\n    preprocessing: [standardize]\n"), Sample.File);

        Assert.Equal([new Standardize()], suite.Variants[1].Configuration.Preprocessing);
    }

    [Fact]
    public void A_choice_with_another_word_replaces_the_base()
    {
        var suite = SuiteReader.Parse(Sample.With("  momentum:\n", "  momentum:\n    model: majority\n"), Sample.File);

        Assert.Equal(new Majority(), suite.Variants[1].Configuration.Model);
    }

    [Fact]
    public void Null_leaves_an_optional_value_out()
    {
        var suite = SuiteReader.Parse(Sample.With("train-rows: 0..500", "train-rows: null"), Sample.File);

        Assert.Null(suite.Data.TrainRows);
    }

    [Fact]
    public void Faults_stand_in_the_order_of_the_text_in_the_form_that_editors_link()
    {
        var text = Sample.Text
            .Replace("learning-rate: 0.01", "learning-rate: -0.01", StringComparison.Ordinal)
            .Replace("  epochs: 3", "  epoch: 3", StringComparison.Ordinal)
            .Replace("baseline: sgd\n", "", StringComparison.Ordinal);

        var faults = Assert.Throws<InvalidInputException>(() => SuiteReader.Parse(text, "suites/optimizers.repro.yaml")).Faults;

        Assert.Equal(
            """
            suites/optimizers.repro.yaml(15,26): error RPR0012: training.optimizer.learning-rate must be > 0. Given: -0.01.
            suites/optimizers.repro.yaml(17,3): error RPR0004: unknown key "epoch". Did you mean "epochs"?
            suites/optimizers.repro.yaml(20,1): error RPR0021: no baseline. Name one of: sgd, momentum.
            """,
            string.Join('\n', faults));
    }

    [Fact]
    public void A_file_is_read_with_or_without_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("sample.repro.yaml", "\uFEFF" + Sample.Text);

        Assert.Equal(Sample.Suite, SuiteReader.Read(path));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_one_clear_line()
    {
        using var folder = new TemporaryFolder();
        var large = folder.Write("large.repro.yaml", new string('#', SuiteReader.LargestFile + 1));
        var latin = folder["latin.repro.yaml"];
        File.WriteAllBytes(latin, [.. "title: "u8, 0xE9, (byte)'\n']);
        var misnamed = folder.Write("sample.yaml", Sample.Text);
        var missing = folder["missing.repro.yaml"];

        Assert.Equal($"{missing}: error RPR0001: no such file.", Fault(missing));
        Assert.Equal($"{large}: error RPR0001: larger than 1048576 bytes, which no suite needs.", Fault(large));
        Assert.Equal($"{latin}: error RPR0001: not UTF-8: byte 7 belongs to no character. Save the file as UTF-8.", Fault(latin));
        Assert.Equal($"{misnamed}: error RPR0001: a suite file is named NAME.repro.yaml. Given: sample.yaml.", Fault(misnamed));
        Assert.StartsWith($"{folder.Path}: error RPR0001: cannot be read: ", Fault(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suite_with_faults_without_end_is_given_up_on_before_it_costs_memory()
    {
        var variants = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"  variant-{i}: {{training: {{epochs: {i + 1}}}}}\n"));
        var claims = string.Concat(Enumerable.Repeat("  - x better than y\n", 20_000));
        var text = $"title: t\nquestion: q\ndata: {{set: glyphs}}\nsplit: kfold\nseeds: 1\nmodel: majority\ntraining: {{epochs: 1}}\n"
            + $"baseline: variant-0\nvariants:\n{variants}claims:\n{claims}";
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Assert.Throws<InvalidInputException>(() => SuiteReader.Parse(text, Sample.File));

        Assert.Equal(1_000, refused.Faults.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 30);
    }

    [Theory]
    [InlineData("...repro.yaml")]
    [InlineData("../...repro.yaml")]
    [InlineData(".repro.yaml")]
    [InlineData("Sample.repro.yaml")]
    public void A_suite_is_named_by_a_name_that_is_safe_as_a_folder(string file)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => SuiteReader.Parse(Sample.Text, file)).Faults);

        Assert.Contains("must be lower-case letters", fault.Message, StringComparison.Ordinal);
        Assert.Equal($"{file}: error RPR0001: {fault.Message}", fault.ToString());
    }

    [Fact]
    public void A_file_with_endless_faults_is_given_up_on()
    {
        var text = Sample.Text + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"key{i}: 1\n"));

        Assert.Equal(1000, Assert.Throws<InvalidInputException>(() => SuiteReader.Parse(text, Sample.File)).Faults.Count);
    }

    [Fact]
    public void Many_variants_of_a_huge_base_are_refused()
    {
        var layers = string.Join(", ", Enumerable.Repeat("16", 20_000));
        var variants = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  v{i}: {{training: {{batch: {i + 100}}}}}\n"));
        var text = Sample.With("[16]", $"[{layers}]").Replace("claims:", variants + "claims:", StringComparison.Ordinal);

        Assert.Equal(": error RPR0011: the suite holds more than 500000 values, over all its variants. Split it into smaller suites.", Sample.Faults(text));
    }

    private static string Fault(string path) => Assert.Throws<InvalidInputException>(() => SuiteReader.Read(path)).Message;
}
