using System.Text.Json.Nodes;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Suites.Tests;

public class SuiteSchemaTests
{
    private static JsonObject Schema => SchemaChecker.Schema;

    [Fact]
    public void The_committed_schemas_are_the_generated_ones()
    {
        foreach (var (name, text) in new[] { (SuiteSchema.FileName, SuiteSchema.Write()), (GateSchema.FileName, GateSchema.Write()) })
        {
            var path = Path.Combine(RepositoryRoot.FullPath, "suites", name);
            var committed = File.Exists(path) ? File.ReadAllText(path) : "";
            var received = path.Replace(".json", ".received.json", StringComparison.Ordinal);
            if (committed != text) File.WriteAllText(received, text);

            Assert.True(committed == text, $"The schema has changed. To accept: mv '{received}' '{path}'");
        }
    }

    [Theory]
    [InlineData("quickstart")]
    [InlineData("regularization-lab")]
    [InlineData("optimizers")]
    public void Shipped_suites_and_their_resolved_forms_are_valid(string name)
    {
        var file = SuiteCatalog.Open(name);

        Assert.Empty(SchemaChecker.Check(file.Text));
        Assert.Empty(SchemaChecker.Check(SuiteWriter.WriteResolved(file.Read())));
    }

    /// <summary>Of the bad suites, those whose fault reaches over several values or is about notation are beyond a schema.</summary>
    [Theory]
    [MemberData(nameof(BadSuiteTests.Edits), MemberType = typeof(BadSuiteTests))]
    public void What_the_reader_refuses_for_its_shape_the_schema_refuses_too(string piece, string by, string faults)
    {
        var beyond = new[]
        {
            "RPR0003", "RPR0005", "RPR0023", "changes nothing", "same configuration", "listed twice", "at least one seed", "is not a variant", "title is empty",
            "nesterov needs", "once is enough", "softmax output", "reads texts", "fill in the zeros", "unknown metric", "cannot read the claim", "sets folds", "7..7", "1e999", "99999999999", "highest rate must", "must ascend", "not with a schedule",
            "normalization must be", "has no name", "needs a normalization", "the network lacks", "search.space", "must not be above", "must be > 0 for even", "has no validation rows", "needs countable", "exclude each other", "at least one", "cannot freeze", "whole has none", "as many folds", "count up from", "one linear output", "judges numbers", "names suites",
        };
        if (beyond.Any(mark => faults.Contains(mark, StringComparison.Ordinal))) return;

        Assert.NotEmpty(SchemaChecker.Check(Sample.With(piece, by)));
    }

    [Theory]
    [InlineData("metrics: [{metric: test.accuracy, floor: 0.9}]\nacknowledged: [{suite: a, claim: b, reason: c, until: 2026-12-31}]", true)]
    [InlineData("{}", true)]
    [InlineData("metrics: [{floor: 0.9}]", false)]
    [InlineData("metrics: [{metric: test.accuracy, flor: 0.9}]", false)]
    [InlineData("metrics: [{metric: test.accuracy, rope: -1}]", false)]
    [InlineData("metrics: [{metric: test.accuracy, direction: up}]", false)]
    [InlineData("acknowledged: {suite: a}", false)]
    public void Gate_files_have_a_schema_too(string gate, bool isValid) =>
        Assert.Equal(isValid, SchemaChecker.Check(gate, JsonNode.Parse(GateSchema.Write())!.AsObject()).Count == 0);

    [Fact]
    public void Every_key_the_schema_knows_the_reader_knows()
    {
        // A misplaced key is listed with its neighbours by the reader; here every mapping of the schema is put to that test.
        var properties = Schema["properties"]!.AsObject().Select(p => p.Key);
        Assert.Equal(SuiteKey.Names, properties);
        Assert.Equal(SuiteKey.OfVariant, Schema["properties"]!["variants"]!["additionalProperties"]!["properties"]!.AsObject().Select(p => p.Key));
        foreach (var (name, definition) in Schema["$defs"]!.AsObject())
        {
            if (definition!["properties"] is not JsonObject keys) continue;
            Assert.False(definition["additionalProperties"]!.GetValue<bool>());
            Assert.Equal(KeysOfReader(name.Replace("overlay-", "", StringComparison.Ordinal)), keys.Select(k => k.Key));
        }
    }

    private static IEnumerable<string> KeysOfReader(string definition)
    {
        var parts = definition.Split('.');
        var types = typeof(SpecShape).Assembly.GetTypes().Where(t => t.Namespace is "ReproSuite.Core.Specs" or "ReproSuite.Core.Design" && SpecShape.Kebab(t.Name.Replace("Spec", "", StringComparison.Ordinal)) == parts[0]);
        var shape = SpecShape.Of(types.Single(t => t.IsClass));
        return (parts.Length == 1 ? shape : shape.Cases.Single(c => c.Name == parts[1])).Fields.Select(f => f.Key);
    }
}
