using System.ComponentModel;
using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>One of some numbers. Source: Keras Tuner <c>hp.Choice</c>.</summary>
[Spec("choice"), Description("One of some numbers.")]
public sealed record ChoiceParameter(
    [Description("Path of the value, such as training.batch.")] string Sets,
    [Description("The numbers.")] EquatableList<double> Of) : ParameterSpec(Sets), IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Of.Count == 0) yield return ("of", $"a choice needs at least one value for {Sets}.");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => [.. Of.Select(value => value.ToString("R", CultureInfo.InvariantCulture))];
}
