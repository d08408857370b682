using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Suites.Tests;

public class SuiteCatalogTests
{
    [Fact]
    public void The_catalogue_holds_the_shipped_suites_byte_for_byte()
    {
        var folder = Path.Combine(RepositoryRoot.FullPath, "suites");

        Assert.Equal(Directory.GetFiles(folder, "*.repro.yaml").Select(file => Path.GetFileName(file)[..^".repro.yaml".Length]).Order(StringComparer.Ordinal), SuiteCatalog.Names);
        Assert.All(SuiteCatalog.Names, name => Assert.Equal(File.ReadAllText(Path.Combine(folder, name + ".repro.yaml")), SuiteCatalog.Open(name).Text));
    }

    [Fact]
    public void Every_shipped_suite_is_sound_and_named_after_its_file() =>
        Assert.All(SuiteCatalog.Names, name =>
        {
            var suite = SuiteCatalog.Open(name).Read();
            Assert.Equal(name, suite.Name);
            Assert.Empty(SpecValidator.Check(suite.Resolve()));
        });

    [Fact]
    public void Every_shipped_suite_tells_editors_its_schema() =>
        Assert.All(SuiteCatalog.Names, name => Assert.StartsWith($"# yaml-language-server: $schema={SuiteSchema.FileName}\n", SuiteCatalog.Open(name).Text, StringComparison.Ordinal));

    [Fact]
    public void Every_shipped_suite_has_a_quick_and_a_standard_size_and_the_standard_size_is_its_own() =>
        Assert.All(SuiteCatalog.Names, name =>
        {
            var suite = SuiteCatalog.Open(name).Read();
            Assert.Equal(["quick", "standard"], suite.Profiles.Select(p => p.Name));
            var standard = suite.Profiles[1];
            Assert.Equal(TrialKeys.Of(suite), TrialKeys.Of(suite.Resize(standard.Folds, standard.Seeds, standard.Epochs)));
        });

    [Fact]
    public void A_word_is_a_path_a_shipped_suite_or_a_folder()
    {
        using var folder = new TemporaryFolder();
        var b = folder.Write("b.repro.yaml", Sample.Text);
        var a = folder.Write("a.repro.yaml", Sample.Text);
        folder.Write("notes.md", "no suite");

        Assert.Equal([new SuiteFile(b, Sample.Text)], SuiteCatalog.Resolve(b));
        Assert.Equal([a, b], SuiteCatalog.Resolve(folder.Path).Select(file => file.Path));
        Assert.Equal("catalogue/quickstart.repro.yaml", Assert.Single(SuiteCatalog.Resolve("quickstart")).Path);
    }

    [Fact]
    public void A_word_that_names_nothing_is_refused_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        var note = folder.Write("notes.md", "no suite");

        Assert.Equal(
            $"error RPR0010: no suite \"quickstrat\". Did you mean \"quickstart\"? Shipped suites: {string.Join(", ", SuiteCatalog.Names)}. A suite file ends in .repro.yaml.",
            Refusal("quickstrat"));
        Assert.Equal($"{folder.Path}: error RPR0001: no suite here; suite files are named NAME.repro.yaml.", Refusal(folder.Path));
        Assert.Equal($"{note}: error RPR0001: a suite file is named NAME.repro.yaml.", Refusal(note));
        Assert.EndsWith("error RPR0001: no such file.", Refusal(folder["none.repro.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suite_of_ones_own_comes_before_a_shipped_one_of_its_name()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("catalogue/quickstart.repro.yaml", Assert.Single(SuiteCatalog.Resolve("quickstart", folder.Path)).Path);
        Directory.CreateDirectory(folder["suites"]);
        File.WriteAllText(folder["suites/quickstart.repro.yaml"], Sample.Text);
        Assert.Equal(folder["suites/quickstart.repro.yaml"], Assert.Single(SuiteCatalog.Resolve("quickstart", folder.Path)).Path);
        File.WriteAllText(folder["quickstart.repro.yaml"], Sample.Text);
        Assert.Equal(folder["quickstart.repro.yaml"], Assert.Single(SuiteCatalog.Resolve("quickstart", folder.Path)).Path);
    }

    private static string Refusal(string word) => Assert.Throws<InvalidInputException>(() => SuiteCatalog.Resolve(word)).Message;
}
