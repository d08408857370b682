using System.Globalization;

namespace ReproSuite.Reporting.Charts;

/// <summary>How charts look: one set of classes for files and pages, light and dark.</summary>
/// <remarks>Colours: Okabe and Ito 2008, chosen to be told apart with any kind of colour vision; lighter forms on a dark ground. Series also differ in their marks.</remarks>
internal static class ChartStyle
{
    /// <summary>Series colours; the first one is the baseline's.</summary>
    private static readonly string[] Light = ["#5f6b76", "#0072b2", "#d55e00", "#009e73", "#b45c91", "#c98a00", "#3a94cc"];

    private static readonly string[] Dark = ["#a3afba", "#56b4e9", "#f2854a", "#3cc79d", "#e29fc4", "#f0b93a", "#8fd0f5"];

    /// <summary>How many series look different.</summary>
    public static int Colours => Light.Length;

    /// <summary>Rules for everything inside <c>.chart</c>.</summary>
    public static string Css { get; } = $$"""
        .chart{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:12px;font-variant-numeric:tabular-nums}
        .chart .ground{fill:#fff}
        .chart text{fill:#4a5560}
        .chart .heading{fill:#1b2127;font-size:13px;font-weight:600}
        .chart .strong{fill:#1b2127;font-weight:600}
        .chart .small{font-size:11px}
        .chart .end{text-anchor:end}
        .chart .middle{text-anchor:middle}
        .chart .grid{stroke:#e4e8ec;stroke-width:1}
        .chart .axis{stroke:#8e99a4;stroke-width:1}
        .chart .rope{fill:#e9edf1}
        .chart .curve{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
        .chart .train{stroke-width:1.5;stroke-dasharray:5 4}
        .chart .leader{stroke-width:1;stroke-dasharray:1 3}
        .chart .reference{fill:none;stroke:#9aa5b0;stroke-width:1.25}
        .chart .band{opacity:.18}
        .chart .interval{stroke-width:2.5;stroke-linecap:round}
        .chart .cell-text{fill:#1b2127}
        .chart .cell-text.inverse{fill:#fff}
        .chart .hit{fill:#0072b2}
        .chart .miss{fill:#d55e00}
        {{Series(Light)}}
        @media screen and (prefers-color-scheme:dark){
        .chart .ground{fill:#14181d}
        .chart text{fill:#a9b4bf}
        .chart .heading,.chart .strong{fill:#eef2f5}
        .chart .grid{stroke:#2a3139}
        .chart .axis{stroke:#6c7884}
        .chart .rope{fill:#242b33}
        .chart .reference{stroke:#75818d}
        .chart .band{opacity:.24}
        .chart .cell-text,.chart .cell-text.inverse{fill:#fff}
        {{Series(Dark)}}
        }
        """.ReplaceLineEndings("\n");

    private static string Series(string[] colours) => string.Join('\n', colours.Select((colour, i) => string.Create(
        CultureInfo.InvariantCulture, $".chart .s{i}{{stroke:{colour}}}.chart .f{i}{{fill:{colour}}}")));
}
