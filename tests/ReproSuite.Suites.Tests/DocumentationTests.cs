using System.Reflection;
using ReproSuite.Core.Specs;
using ReproSuite.Suites.Faults;
using ReproSuite.Testing;

namespace ReproSuite.Suites.Tests;

public class DocumentationTests
{
    [Fact]
    public void The_example_of_the_guide_is_a_sound_suite()
    {
        var suite = SuiteReader.Parse(Page("suite-files.md").Split("```yaml\n")[1].Split("```")[0], "momentum.repro.yaml");

        Assert.Equal(["sgd", "momentum", "adam"], suite.Variants.Select(v => v.Name));
        Assert.Equal(new Sgd(0.01, Momentum: 0.9), suite.Variants[1].Configuration.Training.Optimizer);
        Assert.Equal(new Adam(), suite.Variants[2].Configuration.Training.Optimizer);
    }

    [Fact]
    public void The_layers_of_the_guide_are_a_sound_network()
    {
        var page = Page("suite-files.md");
        var layers = page.Split("`layers: ")[1].Split('`')[0];
        var text = page.Split("```yaml\n")[1].Split("```")[0].Replace("mlp: {hidden: [100, 100], output: 10}", $"network: {{layers: {layers}}}", StringComparison.Ordinal);

        var network = Assert.IsType<Network>(SuiteReader.Parse(text, "momentum.repro.yaml").Resolve().Variants[0].Configuration.Model);
        Assert.Equal(
            [new Dense(100, Name: "dense_1"), new BatchNorm(Name: "batch-norm_1"), new Activate(new Relu(), "activation_1"), new Dense(10, new Softmax(), Name: "dense_2")],
            network.Layers);
    }

    [Theory]
    [InlineData(2, "mlp: {hidden: [16, 16], output: 10}"), InlineData(3, "stack: {blocks: [{units: 16}], output: 10}")]
    public void The_stages_of_the_guide_are_sound(int example, string model)
    {
        var text = Sample.With("mlp: {hidden: [16], output: 10}", model) + Page("suite-files.md").Split("```yaml\n")[example].Split("```")[0];

        var configuration = SuiteReader.Parse(text, Sample.File).Variants[0].Configuration;
        Assert.Equal(example == 2, configuration is { Start: Pretrained { Prune: 0.8, Layers.Count: 2 }, Search: null });
        Assert.Equal(example == 3, configuration is { Start: null, Search: Hyperband { MaxEpochs: 30, FinalEpochs: 40, Space.Count: 2 } });
    }

    [Fact]
    public void Every_fault_code_has_its_line()
    {
        var codes = typeof(FaultCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        var page = Page("errors.md");

        Assert.All(codes, code => Assert.Contains($"| {code} |", page, StringComparison.Ordinal));
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "docs", name));
}
