using System.Globalization;

namespace ReproSuite.Reporting.Charts;

/// <summary>How charts look: one set of classes for files and pages, light and dark.</summary>
/// <remarks>Colours: Okabe and Ito 2008, chosen to be told apart with any kind of colour vision; lighter forms on a dark ground. Series also differ in their marks.</remarks>
internal static class ChartStyle
{
    /// <summary>Series colours; the first one is the baseline's.</summary>
    private static readonly string[] Light = ["#5f6b76", "#0072b2", "#d55e00", "#009e73", "#b45c91", "#c98a00", "#3a94cc"];

    private static readonly string[] Dark = ["#a3afba", "#56b4e9", "#f2854a", "#3cc79d", "#e29fc4", "#f0b93a", "#8fd0f5"];

    /// <summary>What differs between a light and a dark ground.</summary>
    private static readonly Shade[] Shades =
    [
        new(".ground", "fill", "#fff", "#14181d"),
        new("text", "fill", "#4a5560", "#a9b4bf"),
        new(".heading", "fill", "#1b2127", "#eef2f5"),
        new(".strong", "fill", "#1b2127", "#eef2f5"),
        new(".grid", "stroke", "#e4e8ec", "#2a3139"),
        new(".axis", "stroke", "#8e99a4", "#6c7884"),
        new(".rope", "fill", "#e9edf1", "#242b33"),
        new(".reference", "stroke", "#9aa5b0", "#75818d"),
        new(".cell-text", "fill", "#1b2127", "#fff"),
        .. Light.Zip(Dark).SelectMany((colour, i) => new Shade[]
        {
            new(string.Create(CultureInfo.InvariantCulture, $".s{i}"), "stroke", colour.First, colour.Second),
            new(string.Create(CultureInfo.InvariantCulture, $".f{i}"), "fill", colour.First, colour.Second),
        }),
    ];

    /// <summary>Shapes, sizes and the colours that fit either ground.</summary>
    private const string Shapes =
        """
        .chart{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:12px;font-variant-numeric:tabular-nums}
        .chart .heading{font-size:13px;font-weight:600}
        .chart .strong{font-weight:600}
        .chart .small{font-size:11px}
        .chart .end{text-anchor:end}
        .chart .middle{text-anchor:middle}
        .chart .grid,.chart .axis{stroke-width:1}
        .chart .curve{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
        .chart .train{stroke-width:1.5;stroke-dasharray:5 4}
        .chart .leader{stroke-width:1;stroke-dasharray:1 3}
        .chart .reference{fill:none;stroke-width:1.25}
        .chart .band{opacity:.2}
        .chart .interval{stroke-width:2.5;stroke-linecap:round}
        .chart .hit{fill:#0072b2}
        .chart .miss{fill:#d55e00}
        """;

    /// <summary>How many series look different.</summary>
    public static int Colours => Light.Length;

    /// <summary>Rules for a chart in a file of its own, in the oldest words that light and dark can be told in: such files are shown by many programs.</summary>
    public static string FileCss { get; } =
        $$"""
        {{Shapes}}
        {{Rules(shade => shade.Light)}}
        .chart .cell-text.inverse{fill:#fff}
        @media screen and (prefers-color-scheme:dark){
        {{Rules(shade => shade.Dark)}}
        }
        """.ReplaceLineEndings("\n");

    /// <summary>Rules for charts inside a page, which follow the page's <c>color-scheme</c> and so what its reader chose.</summary>
    public static string PageCss { get; } =
        $$"""
        {{Shapes}}
        .chart .trace{display:none;stroke-width:1;opacity:.75}
        {{Rules(shade => $"light-dark({shade.Light},{shade.Dark})")}}
        .chart .cell-text.inverse{fill:#fff}
        """.ReplaceLineEndings("\n");

    private static string Rules(Func<Shade, string> colour) =>
        string.Join('\n', Shades.Select(shade => $".chart {shade.Selector}{{{shade.Property}:{colour(shade)}}}"));

    /// <summary>One colour and its form on a dark ground.</summary>
    private readonly record struct Shade(string Selector, string Property, string Light, string Dark);
}
