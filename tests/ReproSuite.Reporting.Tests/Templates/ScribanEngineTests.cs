#if FULLFEED
using System.Text;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Tests.Templates;

/// <summary>Scriban itself fulfils the contract: what it renders is compared with the expected text and with the interpreter.</summary>
public sealed class ScribanEngineTests : TemplateEngineContract
{
    private static readonly string[] Texts = ["", " ", "\n", " \n ", "\n\n", "  \t\n  \n x", "y", " z ", "{ ", "}", "%", "\u00a0\n"];

    private static readonly string[] Expressions =
    [
        "n", "t", "o.m", "l[1]", "'q'", "7", "true", "null", "!t", "n == 3", "t && n > 2", "(n | string.pad_left 4)", "n | string.pad_right 4 | html.escape",
        "l | array.join ' '", "t # comment", "## comment ##", "", "include 'p'", "o.m == null || !(n < 3)",
    ];

    private protected override ITemplateEngine Create(PartialLoader partials, TemplateLimits limits) =>
        new ScribanEngine(new TemplateInterpreter(partials, limits), partials);

    [Fact]
    public void Five_thousand_random_templates_render_the_same_bytes_as_in_the_interpreter()
    {
        var random = new Random(20);
        var model = new Dictionary<string, object?>
        {
            ["n"] = 3, ["t"] = "<T>", ["l"] = new List<object?> { "a", "b&" }, ["o"] = new Dictionary<string, object?> { ["m"] = null },
        };
        var engine = Create(_ => new Template("p", " \n{{~ n -}} \n "), new TemplateLimits());

        for (var i = 0; i < 5000; i++)
        {
            var template = new StringBuilder();
            Append(template, random, depth: 3);

            engine.Render(new Template("t", template.ToString()), model); // throws where the two engines differ
        }
    }

    private static void Append(StringBuilder template, Random random, int depth)
    {
        for (var parts = random.Next(1, 5); parts > 0; parts--)
        {
            template.Append(Pick(Texts));
            switch (random.Next(depth > 0 ? 4 : 2))
            {
                case 0 or 1:
                    Code(Pick(Expressions));
                    break;
                case 2:
                    Code(random.Next(2) == 0 ? "if n == 3" : "if o.m");
                    Append(template, random, depth - 1);
                    Code(random.Next(2) == 0 ? "else" : "else if t == 'x'");
                    Append(template, random, depth - 1);
                    Code("end");
                    break;
                default:
                    Code("for x in l");
                    Append(template, random, depth - 1);
                    Code(Pick(["x", "for.index", "for.last", "for.even"]));
                    Code("end");
                    break;
            }
        }

        template.Append(Pick(Texts));

        string Pick(string[] from) => from[random.Next(from.Length)];

        void Code(string code)
        {
            template.Append("{{").Append(Pick(["", "-", "~"])).Append(Pick([" ", "\n"])).Append(code);
            template.Append(Pick([" ", "\n"])).Append(Pick(["", "-", "~"])).Append("}}");
        }
    }
}
#endif
