using System.Globalization;
using System.Text.Json;

namespace ReproSuite.Legs.Tests;

/// <summary>What a child is told besides its environment.</summary>
/// <param name="Jobs">Trials at a time; where there are fewer trials, threads of one.</param>
/// <param name="EvaluationRows">Rows of an evaluation batch; null for the engine's own choice.</param>
/// <param name="Reversed">Whether variants, and trials, come in the opposite order.</param>
/// <param name="Only">Trains only the trials whose name begins so; null trains all.</param>
/// <param name="OneCore">Whether all threads share one core.</param>
/// <param name="OwnCulture">Whether numbers are written with decimal commas, on machines without a library of cultures too.</param>
internal sealed record ChildOptions(int Jobs = 1, int? EvaluationRows = null, bool Reversed = false, string? Only = null, bool OneCore = false, bool OwnCulture = false)
{
    public static ChildOptions Parse(string text) => JsonSerializer.Deserialize<ChildOptions>(text)!;

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>A culture that writes what no file of ours may hold.</summary>
    public static CultureInfo Commas
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "~");
            return culture;
        }
    }
}
