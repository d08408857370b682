using System.Text;
using ReproSuite.Core.Faults;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting;

/// <summary>The templates of reports: those that ship with the tool, each of which a file of the same name may replace.</summary>
public sealed class ReportTemplates
{
    private const string Ending = ".sbn";

    /// <summary>Largest size of a template in bytes: 1 MiB.</summary>
    private const long LargestFile = 1 << 20;

    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);

    private ReportTemplates()
    {
        var assembly = typeof(ReportTemplates).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            _templates[name] = new Template(name, reader.ReadToEnd());
        }
    }

    /// <summary>The templates as they ship.</summary>
    public static ReportTemplates Shipped => new();

    /// <summary>Every template, by file name.</summary>
    public IEnumerable<Template> All => _templates.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value);

    /// <summary>The shipped templates, with those replaced that the folder has a file of the same name for; its other <c>.sbn</c> files can be included.</summary>
    /// <exception cref="InvalidInputException">RPR0302: the folder is missing or a file cannot be read.</exception>
    public static ReportTemplates From(string folder)
    {
        var templates = new ReportTemplates();
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
                templates._templates[Path.GetFileName(file)] = new Template(file, Text(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException("RPR0302", $"cannot read the templates in {folder}: {fault.Message.TrimEnd('.')}. Give a folder with {Ending} files.");
        }

        return templates;
    }

    private static string Text(string file) => new FileInfo(file).Length <= LargestFile
        ? File.ReadAllText(file)
        : throw new InvalidInputException("RPR0302", $"larger than {LargestFile} bytes, which no template needs.", new Location(file));

    internal Template Find(string name) => _templates[name];

    internal Template? FindPartial(string name) => _templates.GetValueOrDefault(name);
}
