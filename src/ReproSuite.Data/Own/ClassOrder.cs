using System.Globalization;

namespace ReproSuite.Data.Own;

/// <summary>The order in which texts become the numbers of classes.</summary>
internal static class ClassOrder
{
    /// <summary>In numeric order when all are whole numbers, else in ordinal order.</summary>
    public static string[] Of(IReadOnlyCollection<string> texts) =>
        texts.All(text => Number(text) is not null)
            ? [.. texts.OrderBy(Number).ThenBy(text => text, StringComparer.Ordinal)]
            : [.. texts.Order(StringComparer.Ordinal)];

    private static long? Number(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
