using System.Text.Json;
using ReproSuite.Core;

namespace ReproSuite.Tool.Engines;

/// <summary>What lies beside an installed engine and says what it is: <c>engine.json</c>.</summary>
/// <param name="Id">As <c>--engine</c> names it.</param>
/// <param name="Assembly">File of the plug-in, beside this one.</param>
/// <param name="Tool">Version of the tool that it was built with.</param>
/// <param name="Contract">Version of what tool and plug-in agree on.</param>
/// <param name="Device">What its native libraries were chosen for, such as <c>cpu</c>.</param>
/// <param name="Packages">Names and versions of the packages that were restored.</param>
internal sealed record EngineManifest(string Id, string Assembly, string Tool, int Contract, string Device, EquatableList<string> Packages)
{
    /// <summary>Its name.</summary>
    public const string FileName = "engine.json";

    private static readonly JsonSerializerOptions Form = new(Core.Records.RecordJson.Options) { WriteIndented = true };

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static EngineManifest Read(string folder) => JsonSerializer.Deserialize<EngineManifest>(File.ReadAllText(Path.Combine(folder, FileName)), Form) ?? throw new JsonException("it is null");

    /// <summary>Writes it into a folder.</summary>
    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Form) + "\n");
}
