using System.Globalization;
using System.Xml.Linq;
using ReproSuite.Analysis;
using ReproSuite.Core.Metrics;
using ReproSuite.Reporting.Charts;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests.Charts;

public class ChartShapeTests
{
    private static readonly Metric Accuracy = Metric.Find("test.accuracy")!;

    private static readonly VariantGrid Grid = new(
        new GridFactor("training.batch", ["32", "64"]), new GridFactor("training.optimizer", ["adam", "sgd", "rmsprop"]),
        [new(0, 0, "a"), new(0, 1, "b"), new(0, 2, "c"), new(1, 0, "d"), new(1, 1, "e"), new(1, 2, "none")]);

    [Fact]
    public void A_strip_of_trials() => Snapshot.Match(
        StripChart.Draw([Row(0, "baseline", 0.81, 0.82, 0.82, 0.83), Row(1, "better", 0.85, 0.851, 0.86, 0.2), Row(2, "floor", 0.1, 0.1, 0.1)], Accuracy).ToFile(), "svg");

    [Fact]
    public void Schedules_as_steps() => Snapshot.Match(
        SchedulePanels.Draw([Line(0, ["constant", "momentum"], 0.01, 0.01, 0.01), Line(1, ["piecewise"], 0.01, 0.005, 0.001)]).ToFile(), "svg");

    [Fact]
    public void A_grid_of_two_settings() => Snapshot.Match(
        HeatMap.Draw("grid-1", Grid, name => name == "none" ? null : Of(0.8 + 0.02 * (name[0] - 'a'), name == "a" ? null : 0.01), Accuracy).ToFile(), "svg");

    [Fact]
    public void Bars_of_classes() => Snapshot.Match(
        Bars([new Bar("shirt", 0.62, 0.02, 0.6), new Bar("trouser", 0.98, 0.004, 0.97), new Bar("bag", 0.9, null, null), new Bar("nothing", 0, 0, 0.1)]).ToFile(), "svg");

    [Fact]
    public void A_bar_is_as_long_as_its_mean_from_zero_on()
    {
        var widths = Svg(Bars([new Bar("half", 0.5, null, null), new Bar("whole", 1, null, null), new Bar("none", 0, null, 1)])).Descendants()
            .Where(e => e.Name.LocalName == "rect" && (string?)e.Attribute("class") == "f1").Select(e => double.Parse(e.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(0.5, widths[0] / widths[1], 2);
        Assert.Equal(0, widths[2]);
    }

    [Fact]
    public void A_trial_far_from_all_others_is_an_arrow_and_is_counted_in_words()
    {
        var chart = StripChart.Draw([Row(0, "many", [.. Enumerable.Range(0, 20).Select(i => 0.8 + i * 0.001)]), Row(1, "lost", 0.81, 0.1, 0.11), Row(2, "high", 0.99)], Accuracy);
        var texts = Texts(chart).ToList();
        Assert.Contains("2 trials", texts);
        Assert.Contains("1 trial", texts);
        Assert.Equal(2, Svg(chart).Descendants().Count(e => e.Name.LocalName == "polygon"));
        Assert.Contains("lost: 3 trials from 0.1000 to 0.8100.", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_trials_lie_side_by_side_on_an_axis_of_their_own()
    {
        var chart = StripChart.Draw([Row(0, "same", 0.5, 0.5, 0.5)], Accuracy);
        var dots = Svg(chart).Descendants().Single(e => ((string?)e.Attribute("class"))?.StartsWith("curve", StringComparison.Ordinal) == true).Attribute("d")!.Value;
        Assert.Equal(3, dots.Split('M', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(12)]
    public void Texts_of_three_to_twelve_series_do_not_overlap(int series)
    {
        var names = Enumerable.Range(0, series).Select(i => new string("abcdefghijkl"[i], 4 + 3 * i)).ToList();
        CurvePoint[] points = [.. Enumerable.Range(1, 30).Select(e => new CurvePoint(e, 0.8 + e / 200.0, 0.01, 3, 0.7, 0.9))];
        Chart[] charts =
        [
            StripChart.Draw([.. names.Select((name, i) => Row(i, name, 0.8 + i / 100.0, 0.81, 0.5))], Accuracy),
            SchedulePanels.Draw([.. names.Select((name, i) => Line(i, [name], 0.01 / (i + 1), 0.00025, 0.001))]),
            GapChart.Draw([.. names.Select((name, i) => new GapLine(name, SeriesLook.Of(i), points))]),
            CurvePanels.Draw([.. names.Select((name, i) => new CurvePanel(name, SeriesLook.Of(i), points, points))], CurveQuantity.Accuracy, reference: true, "fold"),
            HeatMap.Draw("grid-1", Wide(names), _ => Of(0.8, 0.01), Accuracy),
            Bars([.. names.Select((name, i) => new Bar(name, 0.5 + i / 100.0, 0.01, 0.5))]),
        ];
        Assert.All(charts, chart => Assert.Empty(Overlaps(chart)));
    }

    private static Chart Bars(IReadOnlyList<Bar> bars) =>
        BarChart.Draw("classes", "F1 per class: better", "F1 on the test part", "Bar: better, mean of 15 trials; line: ± sd; tick: baseline.", bars, SeriesLook.Of(1), decimals: 3);

    private static StripRow Row(int index, string name, params double[] values) => new(name, SeriesLook.Of(index), values);

    private static ScheduleLine Line(int index, string[] names, params double[] rates) =>
        new(names, SeriesLook.Of(index), [.. rates.Select((rate, i) => new CurvePoint(i + 1, rate, 0, 3, rate, rate))]);

    private static VariantGrid Wide(IReadOnlyList<string> names) => new(
        new GridFactor("model.l2", ["0.1", "0.01"]), new GridFactor("model.hidden", names),
        [.. names.SelectMany((name, i) => new GridCell[] { new(0, i, name), new(1, i, name) })]);

    private static Estimate Of(double mean, double? sd) => new(mean, sd, 3, mean, mean, null, null, null, null, null, null, null, null, null);

    private static XElement Svg(Chart chart) => XDocument.Parse(chart.ToFile()).Root!;

    private static IEnumerable<string> Texts(Chart chart) => Svg(chart).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);

    /// <summary>Pairs of level texts whose boxes meet, by the width that charts reckon with less its margin of safety.</summary>
    private static IEnumerable<string> Overlaps(Chart chart)
    {
        var boxes = Svg(chart).Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("transform") is null).Select(Box).ToList();
        return from i in Enumerable.Range(0, boxes.Count)
               from j in Enumerable.Range(i + 1, boxes.Count - i - 1)
               let a = boxes[i]
               let b = boxes[j]
               where a.Left < b.Right && b.Left < a.Right && Math.Abs(a.Y - b.Y) < 10
               select $"{chart.Id}: '{a.Text}' and '{b.Text}'";
    }

    private static (string Text, double Left, double Right, double Y) Box(XElement text)
    {
        double Number(string name) => double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var classes = text.Attribute("class")!.Value.Split(' ');
        var width = TextWidth.Of(text.Value, classes.Contains("small") ? 11 : classes.Contains("heading") ? 13 : 12) * 0.9;
        var left = Number("x") - (classes.Contains("end") ? width : classes.Contains("middle") ? width / 2 : 0);
        return (text.Value, left, left + width, Number("y"));
    }
}
