namespace ReproSuite.Reporting.Charts;

/// <summary>How wide a text will be, without a font at hand: an average that errs to the wide side.</summary>
internal static class TextWidth
{
    private const double PerCharacter = 0.6;

    /// <summary>In pixels at a font size.</summary>
    public static double Of(string text, double size = 12) => text.Length * size * PerCharacter;

    /// <summary>The text, cut with an ellipsis where it is wider than the room.</summary>
    public static string Fit(string text, double room, double size = 12)
    {
        var characters = Math.Max(2, (int)(room / (size * PerCharacter)));
        return text.Length <= characters ? text : text[..(characters - 1)].TrimEnd() + "…";
    }
}
