using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Suites;

/// <summary>Writes the JSON Schema (draft 2020-12) of gate files, by which editors complete and check them; made as <see cref="SuiteSchema"/> is.</summary>
public static class GateSchema
{
    /// <summary>File name of the committed schema.</summary>
    public const string FileName = "repro.gate.schema.json";

    /// <summary>The schema as indented JSON with a line end at the end.</summary>
    public static string Write()
    {
        var definitions = new SpecDefinitions();
        var root = definitions.Record(SpecShape.Of(typeof(Gate)), asOverlay: false);
        return SuiteSchema.Text("ReproSuite gate", root, definitions);
    }
}
