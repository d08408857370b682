using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>The one error of templates: RPR0301 with its place.</summary>
internal static class TemplateFault
{
    public const string Code = "RPR0301";

    /// <summary>Message parts are put on one line, since a template or a model may hold any character.</summary>
    public static InvalidInputException At(Location place, string message) =>
        new(Code, string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)), place);

    /// <summary>Names for "known: …", in ordinal order; long lists are cut.</summary>
    public static string Listing(IEnumerable<string> names)
    {
        const int shown = 12;
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return sorted.Count == 0 ? "none" : string.Join(", ", sorted.Take(shown)) + (sorted.Count > shown ? ", …" : "");
    }
}
