using ReproSuite.Core.Faults;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Tests.Templates;

public sealed class TemplateInterpreterTests : TemplateEngineContract
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "\n", " ", "x", "if ", "else ", "end", "for ", "in ", "include ", "'", "\"", "\\", "\\u00", "#", "##", ".", "[", "]",
        "(", ")", "|", "||", "&&", "!", "==", "<", "1", "99999999999", "html.escape", "true", "null", "for.index", "é", "\0", "\ud800",
    ];

    private protected override ITemplateEngine Create(PartialLoader partials, TemplateLimits limits) => new TemplateInterpreter(partials, limits);

    [Fact]
    public void Whatever_a_template_holds_the_outcome_is_text_or_a_placed_error()
    {
        var random = new Random(4);
        var model = new Dictionary<string, object?> { ["x"] = new List<object?> { "a" } };
        var engine = Create(name => new Template("p", "{{ include '" + name + "' }}"), new TemplateLimits());
        var rendered = 0;

        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            try
            {
                engine.Render(new Template("t", text), model);
                rendered++;
            }
            catch (InvalidInputException error)
            {
                Assert.True(error.Faults is [{ Location: { Line: > 0, Column: > 0 } }], $"{error.Message} for {text}");
            }
        }

        Assert.InRange(rendered, 100, 19_900);
    }
}
