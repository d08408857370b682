using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Suites.Faults;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites;

/// <summary>A suite as it is written.</summary>
/// <param name="Path">Where it stands, as the user gave it; a shipped suite's is <c>catalogue/NAME.repro.yaml</c>.</param>
/// <param name="Text">The YAML.</param>
public sealed record SuiteFile(string Path, string Text)
{
    /// <summary>Reads what the file says; see <see cref="SuiteReader"/>.</summary>
    /// <exception cref="InvalidInputException">What the file says cannot be used; holds every fault.</exception>
    public Suite Read() => SuiteReader.Parse(Text, Path);

    /// <summary>Reads the file as far as it goes, to find what else is wrong with it.</summary>
    /// <exception cref="InvalidInputException">It is too large, has no suite's name, or too many faults.</exception>
    public InspectedSuite Inspect() => SuiteReader.Inspect(Text, Path);

    /// <summary>The place of a key such as <c>split.kfold.folds</c>: of its value, or of the nearest value around it that stands in the file; null if none does.</summary>
    public Location? Locate(string path)
    {
        var node = YamlDocument.Parse(Text, new FaultList(Path));
        Position? place = null;
        foreach (var key in path.Split('.'))
        {
            if (node is not YamlMapping mapping || mapping[key] is not { } entry) break;
            (node, place) = (entry.Value, entry.Value.Start);
        }
        return place is { } at ? new Location(Path, at.Line, at.Column) : null;
    }
}
