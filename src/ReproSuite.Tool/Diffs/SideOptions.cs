using System.CommandLine;
using ReproSuite.Core.Faults;

namespace ReproSuite.Tool.Diffs;

/// <summary>Which two sides are compared: what <c>diff</c> and <c>gate</c> ask for.</summary>
internal sealed class SideOptions
{
    private readonly Argument<string?> _base = new("BASE") { Description = "A revision, a folder of reports, a report, a results file or a store; the main branch if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string?> _head = new("HEAD") { Description = "The same; the working tree's reports if not given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _suites = new("--suite") { Description = "Only this report, such as quickstart or quickstart@quick; may be repeated. Of a store: a suite's name, file or folder.", HelpName = "NAME" };
    private readonly Option<bool> _exact = new("--exact-base") { Description = "Compare with the base revision itself, not with where the head's history left it." };
    private readonly ReportOptions _reports = new();
    private readonly SuiteOptions _size = new();

    /// <summary>Adds the arguments and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_base);
        command.Arguments.Add(_head);
        command.Options.Add(_suites);
        command.Options.Add(_exact);
        _reports.AddFolderTo(command);
        _size.AddSizeTo(command);
    }

    /// <summary>Finds both sides.</summary>
    /// <exception cref="InvalidInputException">RPR0700 to RPR0709: a side is not there, or cannot be told.</exception>
    public (Side Base, Side Head) Read(ParseResult parsed, Surroundings world)
    {
        var sources = new SideSources(world, _reports.Root(parsed, world), parsed.GetValue(_suites) ?? [], file => _size.Read(file, parsed));
        var (wanted, given) = (parsed.GetValue(_base), parsed.GetValue(_head));
        var head = given is null ? sources.WorkingTree() : sources.Find(given, "HEAD");
        return (sources.FindBase(wanted, given, parsed.GetValue(_exact)), head);
    }
}
