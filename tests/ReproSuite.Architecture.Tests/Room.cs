using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReproSuite.Testing;

namespace ReproSuite.Architecture.Tests;

/// <summary>A project under src/: what it may see, and what its project file and its source say that it sees.</summary>
/// <param name="Name">Without <c>ReproSuite.</c>.</param>
/// <param name="Sees">The rooms below that it may look into.</param>
/// <param name="Packages">The packages it may reference.</param>
internal sealed partial record Room(string Name, string[] Sees, string[] Packages)
{
    /// <summary>The table of ARCHITECTURE.md.</summary>
    public static readonly IReadOnlyList<Room> All =
    [
        new("Numerics", [], []),
        new("Core", ["Numerics"], []),
        new("Suites", ["Core"], ["YamlDotNet"]),
        new("Data", ["Core", "Numerics"], ["StbImageSharp"]),
        new("Training", ["Core", "Numerics"], []),
        new("Store", ["Core"], []),
        new("Execution", ["Core"], []),
        new("Analysis", ["Core", "Numerics"], ["MathNet.Numerics"]),
        new("TorchSharp", ["Core", "Numerics", "Training"], ["TorchSharp"]),
        new("MLNet", ["Core", "Numerics", "Training"], ["Microsoft.ML", "Microsoft.ML.FastTree", "Microsoft.ML.LightGbm", "Microsoft.ML.TorchSharp"]),
        new("Reporting", ["Core", "Analysis"], ["Google.Protobuf", "Markdig", "Scriban"]),
        new("Tool", ["Numerics", "Core", "Suites", "Data", "Training", "Store", "Execution", "Analysis", "Reporting"], ["Spectre.Console", "System.CommandLine"]),
    ];

    public static string Source => Path.Combine(RepositoryRoot.FullPath, "src");

    public static IEnumerable<string> ProjectFiles => Directory.GetFiles(Source, "*.*proj", SearchOption.AllDirectories);

    public string Folder => Path.Combine(Source, $"ReproSuite.{Name}");

    public IEnumerable<string> ReferencedRooms => References("ProjectReference").Select(path => NameOf(path.Replace('\\', '/')));

    public IEnumerable<string> ReferencedPackages => References("PackageReference");

    /// <summary>The rooms that the code names, by <c>using</c> or in full.</summary>
    public IEnumerable<string> NamedRooms => Files.SelectMany(NamesIn).Select(name => name.Split('.')[1]).Where(room => room != Name).Distinct();

    public IEnumerable<string> Files => SourceFiles(Folder);

    /// <summary>The C# files below a folder, ordered, without what a build leaves there.</summary>
    public static IEnumerable<string> SourceFiles(string folder) => !Directory.Exists(folder) ? [] :
        Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !BuildOutput().IsMatch(file)).Order(StringComparer.Ordinal);

    /// <summary>Every <c>ReproSuite.Room[.Folder]</c> outside comments.</summary>
    public static IEnumerable<string> NamesIn(string file) => File.ReadLines(file)
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => RoomName().Matches(line).Select(match => match.Value));

    public static string NameOf(string projectFile) => Path.GetFileNameWithoutExtension(projectFile).Split('.')[^1];

    private IEnumerable<string> References(string kind) => ProjectFiles.Where(file => NameOf(file) == Name)
        .SelectMany(file => XDocument.Load(file).Descendants(kind)).Select(reference => reference.Attribute("Include")!.Value);

    [GeneratedRegex(@"\bReproSuite\.[A-Z]\w*(\.[A-Z]\w*)?")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"[/\\](obj|bin)[/\\]")]
    private static partial Regex BuildOutput();
}
