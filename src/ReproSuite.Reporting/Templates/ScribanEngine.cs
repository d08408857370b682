#if FULLFEED
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReproSuite.Reporting.Templates;

/// <summary>Renders with Scriban itself.</summary>
/// <remarks>The interpreter goes first: it refuses what is outside the subset and what goes over a limit, so both kinds of build give the same
/// errors, and Scriban only sees templates that are known to be harmless. Different output would break the promise of equal bytes, so it is an
/// error and not a report.</remarks>
internal sealed class ScribanEngine(TemplateInterpreter interpreter, PartialLoader partials) : ITemplateEngine
{
    /// <inheritdoc/>
    public string Render(Template template, IReadOnlyDictionary<string, object?> model)
    {
        var expected = interpreter.Render(template, model);
        var rendered = RenderWithScriban(template, model);
        return string.Equals(rendered, expected, StringComparison.Ordinal)
            ? rendered
            : throw TemplateFault.At(new(template.File), "Scriban renders this template differently from the interpreter. Please report it.");
    }

    private string RenderWithScriban(Template template, IReadOnlyDictionary<string, object?> model)
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedIndexerAccess = false,
            AutoIndent = false,
            NewLine = "\n",
            LoopLimit = 0,
            LimitToString = 0,
            TemplateLoader = new Loader(partials),
        };
        var markdown = new ScriptObject();
        markdown.Import("escape", new Func<string?, string?>(MarkdownText.Escape));
        var globals = ToScript(model);
        globals.Add("markdown", markdown);
        context.PushGlobal(globals);
        try
        {
            return global::Scriban.Template.Parse(template.Text, template.File).Render(context);
        }
        catch (Exception fault) when (fault is ScriptRuntimeException or InvalidOperationException)
        {
            throw TemplateFault.At(new(template.File), $"Scriban cannot render this template: {fault.Message}");
        }
    }

    private static ScriptObject ToScript(IReadOnlyDictionary<string, object?> members)
    {
        var script = new ScriptObject();
        foreach (var (name, value) in members)
        {
            script.Add(name, ToScript(value));
        }

        return script;
    }

    private static object? ToScript(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> members => ToScript(members),
        IReadOnlyList<object?> items => new ScriptArray(items.Select(ToScript)),
        _ => value,
    };

    private sealed class Loader(PartialLoader partials) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => partials(templatePath)?.Text;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            ValueTask.FromResult(Load(context, callerSpan, templatePath));
    }
}
#endif
