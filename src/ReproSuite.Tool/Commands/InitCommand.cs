using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReproSuite.Core.Faults;
using ReproSuite.Suites;

namespace ReproSuite.Tool.Commands;

/// <summary><c>init</c>: what a repository needs to run suites and check their reports: a starter suite, its schema, an ignored store, a tool manifest and the workflows of CI.</summary>
/// <remarks>A file that is there already is kept, or gets the one line that it lacks; running it again changes nothing.</remarks>
internal static class InitCommand
{
    private const string Starter = "quickstart", Ignored = ".repro/";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create(Surroundings world)
    {
        var noCi = new Option<bool>("--no-ci") { Description = "Write no workflows." };
        var command = new ToolCommand("init", "Write a starter suite, a tool manifest and CI workflows into this folder.", "dotnet repro init") { noCi };
        command.SetAction(parsed =>
        {
            var suite = $"suites/{Starter}{SuiteReader.Ending}";
            Write(world, suite, SuiteCatalog.Open(Starter).Text);
            Write(world, "suites/repro.schema.json", SuiteSchema.Write());
            Ignore(world);
            AddTool(world);
            if (!parsed.GetValue(noCi))
                foreach (var workflow in new[] { "repro.yml", "repro-comment.yml" }) Write(world, $".github/workflows/{workflow}", Shipped(workflow));
            world.Out.WriteLine($"next: dotnet repro run {suite}, look at reports/{Starter}/report.html, and commit all of it");
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Surroundings world, string file, string text)
    {
        var path = world.Resolve(file);
        if (File.Exists(path))
        {
            world.Out.WriteLine($"kept   {file}");
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        world.Out.WriteLine($"wrote  {file}");
    }

    private static void Ignore(Surroundings world)
    {
        var path = world.Resolve(".gitignore");
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        if (text.Split('\n').Any(line => line.Trim() is ".repro" or Ignored))
        {
            world.Out.WriteLine("kept   .gitignore");
            return;
        }
        File.WriteAllText(path, $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{Ignored}\n");
        world.Out.WriteLine($"added  .gitignore: {Ignored}");
    }

    /// <summary>Makes <c>dotnet repro</c> a local tool of the repository, in the version that runs now.</summary>
    /// <exception cref="InvalidInputException">RPR0524: a manifest that is none.</exception>
    private static void AddTool(Surroundings world)
    {
        const string file = ".config/dotnet-tools.json", tool = "dotnet-repro";
        var path = world.Resolve(file);
        var manifest = File.Exists(path) ? Read(path, file) : new JsonObject { ["version"] = 1, ["isRoot"] = true, ["tools"] = new JsonObject() };
        if (manifest["tools"] is not JsonObject tools) manifest["tools"] = tools = [];
        if (tools.ContainsKey(tool))
        {
            world.Out.WriteLine($"kept   {file}");
            return;
        }
        tools[tool] = new JsonObject { ["version"] = SuiteReport.Version, ["commands"] = new JsonArray(tool), ["rollForward"] = false };
        var word = File.Exists(path) ? "added " : "wrote ";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, manifest.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n");
        world.Out.WriteLine($"{word} {file}: {tool} {SuiteReport.Version}");
    }

    private static JsonObject Read(string path, string file)
    {
        try
        {
            if (JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) is JsonObject manifest) return manifest;
        }
        catch (JsonException)
        {
            // Told below, like everything else that is no object.
        }
        throw new InvalidInputException("RPR0524", "not a tool manifest. Mend it, or move it away; 'dotnet new tool-manifest' writes one.", new Location(file));
    }

    private static string Shipped(string name)
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream($"init/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
