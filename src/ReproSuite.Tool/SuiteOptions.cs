using System.CommandLine;
using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Suites;

namespace ReproSuite.Tool;

/// <summary>Which suite, in which size: what almost every command asks for.</summary>
internal sealed class SuiteOptions
{
    private readonly Argument<string> _suite = new("SUITE") { Description = "A suite of yours or a shipped one by name, a .repro.yaml file, or a folder of them." };
    private readonly Option<string?> _profile = new("--profile") { Description = "A size that the suite declares, such as quick.", HelpName = "NAME" };
    private readonly Option<int?> _folds = new("--folds") { Description = "Number of folds of a k-fold suite.", HelpName = "K" };
    private readonly Option<string?> _seeds = new("--seeds") { Description = "A count (3 means 1,2,3) or a list (1,2,5).", HelpName = "N|LIST" };

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_suite);
        AddSizeTo(command);
    }

    /// <summary>Adds only the size, to a command that is told its suites otherwise.</summary>
    public void AddSizeTo(Command command)
    {
        foreach (var option in new Option[] { _profile, _folds, _seeds }) command.Options.Add(option);
    }

    /// <summary>What the user wrote for the suite.</summary>
    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_suite);

    /// <summary>The one suite that the user wrote, in the asked-for size.</summary>
    /// <exception cref="InvalidInputException">RPR0507: it is a folder of several.</exception>
    public SizedSuite ReadOne(ParseResult parsed) => SuiteCatalog.Resolve(Name(parsed)) is [var only] ? Read(only, parsed)
        : throw new InvalidInputException("RPR0507", $"{parsed.CommandResult.Command.Name} takes one suite, not a folder of several.");

    /// <summary>The suite in the asked-for size, resolved, and the name of its report folder.</summary>
    public SizedSuite Read(SuiteFile file, ParseResult parsed) => Read(file, file.Read(), parsed);

    /// <summary>The same of what has been read of the file.</summary>
    public SizedSuite Read(SuiteFile file, Suite suite, ParseResult parsed)
    {
        var faults = new List<Fault>();
        var sized = suite;
        var label = "";
        if (parsed.GetValue(_profile) is { } name)
        {
            var profile = suite.Profiles.FirstOrDefault(p => p.Name == name);
            if (profile is null) faults.Add(UnknownProfile(suite, name));
            else sized = suite.Resize(profile.Folds, profile.Seeds.Count == 0 ? null : profile.Seeds, profile.Epochs);
            label = name;
        }
        var folds = parsed.GetValue(_folds);
        if (folds is not null && sized.Split is not KFold)
            faults.Add(new Fault("RPR0503", $"--folds applies to a k-fold suite; {suite.Name} has a {SpecShape.Of(sized.Split.GetType()).Name} split."));
        var seeds = parsed.GetValue(_seeds) is { } text ? ParseSeeds(text, faults) : null;
        sized = sized.Resize(folds, seeds);
        faults.AddRange(SpecValidator.Check(sized).Select(broken => new Fault("RPR0504", broken.Message)));
        if (faults.Count > 0) throw new InvalidInputException(faults);

        if (folds is not null || seeds is not null) label += (label.Length > 0 ? "-" : "") + Label(sized);
        return sized == suite
            ? new SizedSuite(suite.Resolve(), suite.Name, Size: "", file)
            : new SizedSuite(sized.Resolve(), $"{suite.Name}@{label}", Arguments(parsed), file);
    }

    private string Arguments(ParseResult parsed) => string.Concat(
        parsed.GetValue(_profile) is { } profile ? $" --profile {profile}" : "",
        parsed.GetValue(_folds) is { } folds ? string.Create(CultureInfo.InvariantCulture, $" --folds {folds}") : "",
        parsed.GetValue(_seeds) is { } seeds ? $" --seeds {seeds}" : "");

    private static string Label(Suite suite) => string.Create(CultureInfo.InvariantCulture, $"{suite.Split.FoldCount}x{suite.Seeds.Count}");

    private static Fault UnknownProfile(Suite suite, string name) => new("RPR0502", suite.Profiles.Count == 0
        ? $"{suite.Name} declares no profiles. Given: {name}."
        : $"{suite.Name} has no profile \"{name}\". Allowed: {string.Join(", ", suite.Profiles.Select(p => p.Name))}.");

    private static EquatableList<int>? ParseSeeds(string text, List<Fault> faults)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries);
        var seeds = words.Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : -1).ToArray();
        if (seeds.Contains(-1) || (words.Length == 1 && seeds[0] is 0 or > 10_000))
        {
            faults.Add(new Fault("RPR0505", $"--seeds takes a count from 1 to 10000 or a list of whole numbers such as 1,2,5. Given: {text}."));
            return null;
        }
        return words.Length == 1 ? Enumerable.Range(1, seeds[0]).ToEquatableList() : seeds.ToEquatableList();
    }
}
