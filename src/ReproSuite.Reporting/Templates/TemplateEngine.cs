namespace ReproSuite.Reporting.Templates;

/// <summary>Chooses the template engine of this build.</summary>
internal static class TemplateEngine
{
    /// <summary>Creates Scriban itself in builds with <c>-p:FullFeed=true</c>, else the interpreter of the strict subset; both write the same bytes.</summary>
    /// <param name="partials">Finds included templates; null means that there are none.</param>
    /// <param name="limits">Bounds; null means the defaults.</param>
    public static ITemplateEngine Create(PartialLoader? partials = null, TemplateLimits? limits = null)
    {
        var interpreter = new TemplateInterpreter(partials ?? (_ => null), limits ?? new TemplateLimits());
#if FULLFEED
        return new ScribanEngine(interpreter, partials ?? (_ => null));
#else
        return interpreter;
#endif
    }
}
