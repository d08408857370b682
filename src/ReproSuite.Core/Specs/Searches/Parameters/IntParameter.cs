using System.ComponentModel;
using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>A whole number from Low to High, both included, in steps. Source: Keras Tuner <c>hp.Int</c>.</summary>
[Spec("int"), Description("A whole number from low to high, both included.")]
public sealed record IntParameter(
    [Description("Path of the value, such as model.blocks[0].units.")] string Sets,
    int Low,
    int High,
    [Bounds(Low = 1)] int Step = 1) : ParameterSpec(Sets), IChecked
{
    private const int Most = 100_000;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Low > High) yield return ("low", string.Create(CultureInfo.InvariantCulture, $"low must not be above high. Given: {Low} and {High} for {Sets}."));
        else if (((long)High - Low) / Step >= Most) yield return ("step", string.Create(CultureInfo.InvariantCulture, $"{Sets} has more than {Most} values. Use a larger step."));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values =>
        [.. Enumerable.Range(0, (int)(((long)High - Low) / Step) + 1).Select(i => (Low + i * Step).ToString(CultureInfo.InvariantCulture))];
}
