using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Suites.Faults;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites;

/// <summary>Reads gate files, <c>repro.gate.yaml</c>, as strictly as suites.</summary>
public static class GateReader
{
    /// <summary>How the file is called where nothing else is said.</summary>
    public const string FileName = "repro.gate.yaml";

    /// <summary>Reads a gate file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">Its path as faults repeat it.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, or what it says cannot be used; holds every fault in the order of the text.</exception>
    public static Gate Read(string path, string shown) => Parse(SuiteReader.ReadText(path), shown);

    /// <summary>Reads the text of a gate file; one without a word is a gate without rules.</summary>
    /// <exception cref="InvalidInputException">As <see cref="Read"/>.</exception>
    public static Gate Parse(string text, string file)
    {
        var faults = new FaultList(file);
        if (text.Split('\n').All(line => line.AsSpan().Trim() is [] or ['#', ..])) return new Gate();
        var root = YamlDocument.Parse(text, faults);
        return root is not null && new SpecBinder(faults).TryBindRecord<Gate>(root, "", out var gate) && faults.IsEmpty ? gate : throw faults.ToException();
    }
}
