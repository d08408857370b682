namespace ReproSuite.Suites.Faults;

/// <summary>Untrusted text as a message may show it.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>Without control characters, which could break the line or speak to a terminal.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c));

    /// <summary>On one short line.</summary>
    public static string Short(string text) => text.Length <= Longest ? OneLine(text) : OneLine(text[..Longest]) + "…";
}
