using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReproSuite.Architecture.Tests;

public sealed partial class ArchitectureTests
{
    private const int LongestFile = 400;

    public static TheoryData<string> Rooms => [.. Room.All.Select(room => room.Name)];

    private static Room Of(string name) => Room.All.Single(room => room.Name == name);

    [Fact]
    public void Every_project_is_a_room_of_the_table() =>
        Assert.Empty(Room.ProjectFiles.Select(Room.NameOf).Except([.. Room.All.Select(room => room.Name), "MSBuild"]));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_references_only_the_rooms_it_may_see(string room) => Assert.Empty(Of(room).ReferencedRooms.Except(Of(room).Sees));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Code_names_only_the_rooms_it_may_see(string room) => Assert.Empty(Of(room).NamedRooms.Except(Of(room).Sees));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_references_only_the_packages_of_its_room(string room) => Assert.Empty(Of(room).ReferencedPackages.Except(Of(room).Packages));

    [Fact]
    public void Rooms_form_no_cycle() => Assert.Null(Cycle.Find(Graph(Room.All, room => room.Name, room => [.. room.Sees, .. room.ReferencedRooms, .. room.NamedRooms])));

    [Fact]
    public void Folders_of_the_core_form_no_cycle()
    {
        var core = Of("Core");
        var folders = core.Files.GroupBy(file => Path.GetRelativePath(core.Folder, file).Replace('\\', '/').Split('/')[0]);
        Assert.Null(Cycle.Find(Graph(folders, folder => folder.Key, folder => folder.SelectMany(Room.NamesIn)
            .Select(name => name.Split('.')).Where(name => name.Length == 3 && name[1] == "Core" && name[2] != folder.Key).Select(name => name[2]))));
    }

    [Fact]
    public void A_cycle_is_found_and_told()
    {
        Assert.Equal("A → C → A", Cycle.Find(Graph(["AB", "AC", "CA", "BD"], pair => pair[..1], pair => [pair[1..]])));
        Assert.Null(Cycle.Find(Graph(["AB", "AC", "CD", "BD"], pair => pair[..1], pair => [pair[1..]])));
    }

    /// <summary>Code for registers of any width is compiled where it runs: what the packages' compiler makes of it ahead could be other instructions.</summary>
    [Fact]
    public void Rooms_with_vector_code_are_not_compiled_ahead()
    {
        var tool = XDocument.Load(Room.ProjectFiles.Single(file => Room.NameOf(file) == "Tool"));
        var left = tool.Descendants("PublishReadyToRunExclude").Single().Attribute("Include")!.Value.Split(';');
        var vectors = Room.All.Where(room => room.Files.Any(file => File.ReadAllText(file).Contains("using System.Runtime.Intrinsics", StringComparison.Ordinal)));
        Assert.Equal(vectors.Select(room => $"ReproSuite.{room.Name}.dll"), left);
    }

    [Fact]
    public void No_file_or_folder_is_a_drawer() => Assert.DoesNotContain(
        Room.SourceFiles(Room.Source).SelectMany(file => Path.GetRelativePath(Room.Source, file).Split('/', '\\', '.')), DrawerName().IsMatch);

    [Theory]
    [InlineData("Utils", true)]
    [InlineData("StringHelper", true)]
    [InlineData("TrialManager", true)]
    [InlineData("Common", true)]
    [InlineData("Planner", false)]
    [InlineData("SharedMemory", false)]
    public void A_drawer_is_known_by_the_last_word_of_its_name(string name, bool isDrawer) => Assert.Equal(isDrawer, DrawerName().IsMatch(name));

    [Fact]
    public void No_file_is_too_long_to_read() =>
        Assert.Empty(Room.SourceFiles(Room.Source).Where(file => File.ReadLines(file).Count() > LongestFile).Select(Path.GetFileName));

    [Fact]
    public void A_file_with_one_type_is_named_after_it() => Assert.Empty(Room.SourceFiles(Room.Source)
        .Where(file => TypesIn(file) is [var only] && only != Path.GetFileName(file).Split('.')[0])
        .Select(file => $"{Path.GetFileName(file)} declares {TypesIn(file)[0]}"));

    [Fact]
    public void A_second_public_type_in_a_file_is_a_case_of_the_first_or_a_value_it_speaks_of() => Assert.Empty(Room.SourceFiles(Room.Source)
        .SelectMany(file => PublicType().Matches(File.ReadAllText(file))
            .Where(type => type.Groups["name"].Value is var name && name != Path.GetFileName(file).Split('.')[0] && !IsCaseOrValue(file, type))
            .Select(type => $"{Path.GetFileName(file)}: {type.Groups["name"].Value}")));

    /// <summary>Whether a type derives from the one its file is named after, or is a plain value: a record or a closed list of words.</summary>
    private static bool IsCaseOrValue(string file, Match type) =>
        type.Value.Contains("enum ", StringComparison.Ordinal) || type.Value.Contains("record ", StringComparison.Ordinal)
        || Regex.IsMatch(File.ReadAllText(file)[type.Index..], $@"\A[^{{;]*:\s*{Regex.Escape(Path.GetFileName(file).Split('.')[0])}\b");

    private static IReadOnlyList<string> TypesIn(string file) => [.. AnyType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)];

    private static Dictionary<string, IReadOnlySet<string>> Graph<T>(IEnumerable<T> items, Func<T, string> from, Func<T, IEnumerable<string>> to) =>
        items.GroupBy(from).ToDictionary(node => node.Key, node => (IReadOnlySet<string>)node.SelectMany(to).ToHashSet(StringComparer.Ordinal));

    [GeneratedRegex("(Util|Utils|Utilities|Helper|Helpers|Common|Shared|Misc|Manager)$")]
    private static partial Regex DrawerName();

    [GeneratedRegex(@"^((public|internal|file|abstract|sealed|static|readonly|partial|ref|unsafe) )*(class|struct|record struct|record|interface|enum|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex AnyType();

    [GeneratedRegex(@"^public ((abstract|sealed|static|readonly|partial|ref|unsafe) )*(class|struct|record struct|record|interface|enum|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
