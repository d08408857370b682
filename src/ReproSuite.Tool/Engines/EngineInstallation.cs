using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;

namespace ReproSuite.Tool.Engines;

/// <summary>Installs a plug-in: writes a project that references its packages, and lets <c>dotnet publish</c> restore and lay them out for this machine.</summary>
/// <remarks>What is published goes to a folder beside the final one and is moved there when it is whole.</remarks>
internal static partial class EngineInstallation
{
    private const string ProjectName = "Engine.csproj";

    /// <summary>Installs the version that fits this tool, in place of one that is there.</summary>
    /// <param name="known">Which.</param>
    /// <param name="device">Whose native libraries.</param>
    /// <param name="libtorch">Whether to bring libtorch to an engine that can do without.</param>
    /// <param name="sources">Feeds and folders beside the configured ones.</param>
    /// <param name="root">The folder of engines.</param>
    /// <param name="world">Where notices go, and where relative sources start.</param>
    /// <exception cref="InvalidInputException">RPR0805: no native libraries for such a device.</exception>
    /// <exception cref="BrokenEnvironmentException">RPR0809: packages are not to be had. RPR0810: dotnet cannot be started, or fails otherwise.</exception>
    public static InstalledEngine Run(KnownEngine known, string device, bool libtorch, IReadOnlyList<string> sources, string root, Surroundings world)
    {
        var packages = Packages(known, device, libtorch);
        var final = Path.Combine(root, known.Name, SuiteReport.Version);
        var work = Path.Combine(root, $".installing-{Environment.ProcessId}");
        try
        {
            var published = Path.Combine(work, "engine");
            Directory.CreateDirectory(work);
            File.WriteAllText(Path.Combine(work, ProjectName), Project(packages, sources.Select(source => Feed(source, world))));
            Publish(work, published, packages);
            var manifest = new EngineManifest(known.Name, known.Package + ".dll", SuiteReport.Version, IEnginePlugin.Contract, device, [.. packages.Select(package => $"{package.Name} {package.Version}")]);
            manifest.Write(published);
            if (Directory.Exists(final)) Directory.Delete(final, recursive: true);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            Directory.Move(published, final);
            return new InstalledEngine(final, manifest);
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The plug-in's package, and that of the native libraries that it does not bring along.</summary>
    internal static (string Name, string Version)[] Packages(KnownEngine known, string device, bool libtorch)
    {
        (string, string) plugin = (known.Package, SuiteReport.Version);
        if (!known.NeedsLibtorch && device != "cpu") throw new InvalidInputException("RPR0805", $"{known.Name} computes on no \"{device}\". Allowed: cpu.");
        if (!known.NeedsLibtorch && !libtorch) return [plugin];
        var natives = device switch
        {
            "cpu" => "TorchSharp-cpu",
            "cuda" when OperatingSystem.IsWindows() => "TorchSharp-cuda-windows",
            "cuda" when OperatingSystem.IsLinux() => "TorchSharp-cuda-linux",
            _ => throw new InvalidInputException("RPR0805", $"{known.Name} has no native libraries for \"{device}\" on this system. Allowed: cpu, and cuda on Linux and Windows."),
        };
        return [plugin, (natives, known.TorchSharp)];
    }

    private static string Feed(string source, Surroundings world) => Uri.TryCreate(source, UriKind.Absolute, out var address) && !address.IsFile ? source : world.Resolve(source);

    /// <summary>No dependency file is written: whatever lies in the folder is what the plug-in finds.</summary>
    internal static string Project(IEnumerable<(string Name, string Version)> packages, IEnumerable<string> sources) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <EnableDynamicLoading>true</EnableDynamicLoading>
            <GenerateDependencyFile>false</GenerateDependencyFile>
            <DebugType>none</DebugType>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
            <RestoreAdditionalProjectSources>{string.Join(';', sources.Select(System.Security.SecurityElement.Escape))}</RestoreAdditionalProjectSources>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", packages.Select(package => $"<PackageReference Include=\"{package.Name}\" Version=\"{package.Version}\" />"))}
          </ItemGroup>
        </Project>

        """;

    private static void Publish(string work, string published, IReadOnlyList<(string Name, string Version)> packages)
    {
        // Empty files keep build rules of folders above the project out of it.
        foreach (var rules in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" }) File.WriteAllText(Path.Combine(work, rules), "<Project />\n");
        var start = new ProcessStartInfo("dotnet", ["publish", ProjectName, "--output", published, "--nologo", "--verbosity", "quiet"])
        {
            WorkingDirectory = work, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        string output;
        int code;
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            code = process.ExitCode;
        }
        catch (Win32Exception refused)
        {
            throw new BrokenEnvironmentException(new Fault("RPR0810", $"dotnet cannot be started: {refused.Message.TrimEnd('.')}. Installing an engine needs the .NET SDK on the path."), refused);
        }
        if (code != 0) throw new BrokenEnvironmentException(Why(output, packages));
    }

    /// <summary>The first line that is an error; of packages that no feed has, all their names.</summary>
    internal static Fault Why(string output, IReadOnlyList<(string Name, string Version)> packages)
    {
        string[] missing = [.. MissingPackage().Matches(output).Select(match => match.Groups["name"].Value).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (missing.Length > 0)
        {
            var named = missing.Select(name => packages.FirstOrDefault(package => package.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Name: not null } package ? $"{package.Name} {package.Version}" : name);
            return new Fault("RPR0809", $"the configured feeds do not have {string.Join(" and ", named)}. Add a feed or a folder that has with --source.");
        }
        var line = output.Split('\n').FirstOrDefault(text => text.Contains("error", StringComparison.Ordinal))?.Trim() ?? "it said nothing";
        return new Fault("RPR0810", $"dotnet publish failed: {line.TrimEnd('.')}.");
    }

    [GeneratedRegex(@"NU110[123]: Unable to find (?:a stable )?package '?(?<name>[\w\-]+(?:\.[\w\-]+)*)")]
    private static partial Regex MissingPackage();
}
