using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>Rows <c>Start</c> (inclusive) to <c>End</c> (exclusive), written <c>start..end</c>.</summary>
public readonly record struct RowRange(int Start, int End)
{
    /// <summary>How many rows.</summary>
    public int Count => End - Start;

    /// <summary>Reads <c>start..end</c> with 0 ≤ start &lt; end.</summary>
    public static bool TryParse(string text, out RowRange range)
    {
        range = default;
        var parts = text.Split("..");
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || start >= end) return false;
        range = new RowRange(start, end);
        return true;
    }

    /// <summary><c>start..end</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}..{End}");
}
