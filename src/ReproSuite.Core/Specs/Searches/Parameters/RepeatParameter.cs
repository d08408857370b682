using System.ComponentModel;
using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>The length of a list, and parameters that every item of it has for itself, such as the hidden layers of a stack.</summary>
/// <remarks>
/// Items are copies of the list's first item in the variant's own configuration; <see cref="Each"/> sets paths within an item. Item i draws the same
/// numbers whatever the length, so parameters of layers that are not there are simply not asked for. Source: the loops over <c>hp.Int</c> of Keras Tuner.
/// </remarks>
[Spec("repeat"), Description("The length of a list, and what each of its items chooses for itself.")]
public sealed record RepeatParameter(
    [Description("Path of the list, such as model.blocks.")] string Sets,
    [Bounds(Low = 1, High = 100)] int Low,
    [Bounds(Low = 1, High = 100)] int High,
    [Description("Parameters of an item; their paths begin at the item.")] EquatableList<ParameterSpec> Each = default) : ParameterSpec(Sets), IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Low > High) yield return ("low", string.Create(CultureInfo.InvariantCulture, $"low must not be above high. Given: {Low} and {High} for {Sets}."));
        if (Each.Any(parameter => parameter is RepeatParameter)) yield return ("each", "a list inside a list cannot be searched.");
    }

    /// <summary>The lengths; null when items have parameters of their own, since the combinations are not laid out in a grid.</summary>
    public override IReadOnlyList<string>? Values => Each.Count > 0 ? null : Lengths;

    /// <inheritdoc/>
    public override string Draw(double uniform) => Lengths[(int)(uniform * Lengths.Count)];

    private IReadOnlyList<string> Lengths => [.. Enumerable.Range(Low, High - Low + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];
}
