using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>Turns a template and a model into text. Every engine writes the same bytes for the same input, on every platform.</summary>
internal interface ITemplateEngine
{
    /// <summary>Renders a template.</summary>
    /// <param name="template">A template in the strict subset of the Scriban language that docs/templates.md describes.</param>
    /// <param name="model">The variables. Values are string, bool, int, long, null, lists (<c>IReadOnlyList&lt;object?&gt;</c>) and objects
    /// (<c>IReadOnlyDictionary&lt;string, object?&gt;</c>); names are snake_case. Other numbers are formatted by the caller.</param>
    /// <exception cref="InvalidInputException">RPR0301 with file, line and column: the template leaves the subset, names something that is not
    /// there, or goes over a limit.</exception>
    /// <exception cref="ArgumentException">The model holds a value of another type, or a reserved name.</exception>
    string Render(Template template, IReadOnlyDictionary<string, object?> model);
}
