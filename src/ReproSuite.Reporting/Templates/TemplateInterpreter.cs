namespace ReproSuite.Reporting.Templates;

/// <summary>Renders the strict subset without any package.</summary>
internal sealed class TemplateInterpreter(PartialLoader partials, TemplateLimits limits) : ITemplateEngine
{
    /// <inheritdoc/>
    public string Render(Template template, IReadOnlyDictionary<string, object?> model)
    {
        TemplateModel.Check(model);
        return new TemplateRendering(partials, limits, model).Render(template);
    }
}
