using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;

namespace ReproSuite.Suites;

/// <summary>A suite as it is written.</summary>
/// <param name="Path">Where it stands, as the user gave it; a shipped suite's is <c>catalogue/NAME.repro.yaml</c>.</param>
/// <param name="Text">The YAML.</param>
public sealed record SuiteFile(string Path, string Text)
{
    /// <summary>Reads what the file says; see <see cref="SuiteReader"/>.</summary>
    /// <exception cref="InvalidInputException">What the file says cannot be used; holds every fault.</exception>
    public Suite Read() => SuiteReader.Parse(Text, Path);
}
