using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>One of some words, such as the names of activations or optimizers.</summary>
[Spec("word"), Description("One of some words, such as names of activations.")]
public sealed record WordParameter(
    [Description("Path of the value, such as model.activation.")] string Sets,
    [Description("The words.")] EquatableList<string> Of) : ParameterSpec(Sets), IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Of.Count == 0) yield return ("of", $"a choice needs at least one word for {Sets}.");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => [.. Of.Select(word => System.Text.Json.JsonSerializer.Serialize(word))];
}
