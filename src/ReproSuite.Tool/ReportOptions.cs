using System.CommandLine;
using ReproSuite.Reporting;

namespace ReproSuite.Tool;

/// <summary>Where reports go and by which templates they are made.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> _out = new("--out") { Description = "Folder of reports; each suite has a folder in it.", HelpName = "DIR", DefaultValueFactory = _ => "reports" };
    private readonly Option<string?> _template = new("--template") { Description = "Folder of templates that replace the shipped ones of the same name.", HelpName = "DIR" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        AddFolderTo(command);
        AddTemplatesTo(command);
    }

    /// <summary>Adds only where reports are, to a command that renders none.</summary>
    public void AddFolderTo(Command command) => command.Options.Add(_out);

    /// <summary>Adds only the templates, to a command that is told its folder otherwise.</summary>
    public void AddTemplatesTo(Command command) => command.Options.Add(_template);

    /// <summary>The folder of reports.</summary>
    public string Root(ParseResult parsed, Surroundings world) => world.Resolve(parsed.GetRequiredValue(_out));

    /// <summary>Where the report of a suite goes.</summary>
    public string Folder(ParseResult parsed, Surroundings world, SizedSuite suite) => Path.Combine(Root(parsed, world), suite.Folder);

    /// <summary>Whether templates other than the shipped ones may be used.</summary>
    public bool IsTemplateGiven(ParseResult parsed) => parsed.GetValue(_template) is not null;

    /// <summary>The templates to use.</summary>
    public ReportTemplates Templates(ParseResult parsed, Surroundings world) =>
        parsed.GetValue(_template) is { } folder ? ReportTemplates.From(world.Resolve(folder)) : ReportTemplates.Shipped;
}
