namespace ReproSuite.Data.Files;

/// <summary>Text from a file that may hold anything, as a message shows it.</summary>
internal static class ForeignText
{
    /// <summary>On one line, without control characters, and not too long.</summary>
    public static string Shown(string text, int most = 60) => string.Concat(text.Take(most).Select(c => char.IsControl(c) ? '?' : c)) + (text.Length > most ? "…" : "");
}
