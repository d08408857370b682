namespace ReproSuite.Reporting.Charts;

/// <summary>How wide a text will be, without a font at hand: an average that errs to the wide side.</summary>
internal static class TextWidth
{
    private const double PerCharacter = 0.6;

    /// <summary>Letters that take as much room as one and a half others.</summary>
    private const string Wide = "mwMW@%";

    /// <summary>In pixels at a font size.</summary>
    public static double Of(string text, double size = 12) => (text.Length + 0.5 * text.Count(Wide.Contains)) * size * PerCharacter;

    /// <summary>The text, cut with an ellipsis where it is wider than the room.</summary>
    public static string Fit(string text, double room, double size = 12)
    {
        if (Of(text, size) <= room) return text;
        var kept = text.Length - 1;
        while (kept > 1 && Of(text[..kept] + "…", size) > room) kept--;
        return text[..kept].TrimEnd() + "…";
    }
}
