using System.Globalization;

namespace ReproSuite.Tool.Progress;

/// <summary>Spans of time as people say them.</summary>
internal static class Duration
{
    /// <summary>To one significant unit, for what is only estimated: <c>less than 1 s</c>, <c>18 s</c>, <c>4 min</c>, <c>2 h</c>, <c>more than a year</c>.</summary>
    public static string Rounded(double seconds) => seconds switch
    {
        < 1 => "less than 1 s",
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F0} s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:F0} min"),
        < 365 * 24 * 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:F0} h"),
        _ => "more than a year",
    };

    /// <summary><c>0.8 s</c>, <c>18 s</c>, <c>4 min 05 s</c>, <c>2 h 10 min</c>.</summary>
    public static string Text(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F1} s"),
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds:00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min"),
    };
}
