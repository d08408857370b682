using System.Text;
using ReproSuite.Core.Faults;
using ReproSuite.Suites.Faults;

namespace ReproSuite.Suites;

/// <summary>The shipped suites, and the one rule by which a word on the command line becomes suite files.</summary>
public static class SuiteCatalog
{
    private const string Prefix = "suites/";

    /// <summary>Where suites of one's own are looked for by name: here, and in the folder that <c>init</c> makes.</summary>
    private static readonly string[] OwnFolders = ["", "suites"];

    /// <summary>The shipped suites' names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(SuiteCatalog).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(SuiteReader.Ending, StringComparison.Ordinal))
            .Select(resource => resource[Prefix.Length..^SuiteReader.Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A shipped suite.</summary>
    /// <exception cref="InvalidInputException">There is none of this name.</exception>
    public static SuiteFile Open(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal)) throw new InvalidInputException(FaultCode.UnknownSuite, Unknown(name));
        using var stream = typeof(SuiteCatalog).Assembly.GetManifestResourceStream(Prefix + name + SuiteReader.Ending)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new SuiteFile($"catalogue/{name}{SuiteReader.Ending}", reader.ReadToEnd());
    }

    /// <summary>
    /// The suite files that a word names: a <c>.repro.yaml</c> path, else the name of a suite of one's own, in the working folder or in <c>suites</c> below it, else a shipped suite's name, else every suite file of a folder in ordinal order.
    /// </summary>
    /// <remarks>So a report's own command, which names the suite, means the file that it was made from and not a shipped one of the same name. A folder that is named like a suite is reached as <c>./NAME</c>.</remarks>
    /// <param name="nameOrPathOrFolder">The word.</param>
    /// <param name="own">Where suites of one's own are looked for by name; the working folder when left out.</param>
    /// <exception cref="InvalidInputException">Nothing of this name, a file that cannot be read, or a folder without suites.</exception>
    public static IReadOnlyList<SuiteFile> Resolve(string nameOrPathOrFolder, string own = "")
    {
        if (nameOrPathOrFolder.EndsWith(SuiteReader.Ending, StringComparison.Ordinal) && !Directory.Exists(nameOrPathOrFolder))
            return [Load(nameOrPathOrFolder)];
        if (Own(nameOrPathOrFolder, own) is { } path) return [Load(path)];
        if (Names.Contains(nameOrPathOrFolder, StringComparer.Ordinal)) return [Open(nameOrPathOrFolder)];
        if (Directory.Exists(nameOrPathOrFolder)) return Folder(nameOrPathOrFolder);
        if (File.Exists(nameOrPathOrFolder))
            throw new InvalidInputException(FaultCode.File, $"a suite file is named NAME{SuiteReader.Ending}.", new Location(nameOrPathOrFolder));
        throw new InvalidInputException(FaultCode.UnknownSuite, Unknown(nameOrPathOrFolder));
    }

    private static string? Own(string name, string own) => Path.GetFileName(name) != name ? null
        : OwnFolders.Select(folder => Path.Combine(own, folder, name + SuiteReader.Ending)).FirstOrDefault(File.Exists);

    private static SuiteFile Load(string path) => new(path, SuiteReader.ReadText(path));

    private static IReadOnlyList<SuiteFile> Folder(string folder)
    {
        var files = Directory.GetFiles(folder, "*" + SuiteReader.Ending).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? [.. files.Select(Load)]
            : throw new InvalidInputException(FaultCode.File, $"no suite here; suite files are named NAME{SuiteReader.Ending}.", new Location(folder));
    }

    private static string Unknown(string name)
    {
        var meant = DidYouMean.Sentence(name, Names);
        return $"no suite \"{Shown.Short(name)}\".{meant} Shipped suites: {string.Join(", ", Names)}. A suite file ends in {SuiteReader.Ending}.";
    }
}
