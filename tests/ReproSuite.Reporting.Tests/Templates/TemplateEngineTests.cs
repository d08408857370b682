using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Tests.Templates;

public sealed class TemplateEngineTests
{
    [Fact]
    public void The_engine_of_this_build_renders_with_partials()
    {
        var engine = TemplateEngine.Create(name => new Template(name, "<{{ x }}>"));

        Assert.Equal("a<b>", engine.Render(new Template("t", "a{{ include 'p' }}"), new Dictionary<string, object?> { ["x"] = "b" }));
    }
}
