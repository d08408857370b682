using System.Xml.Linq;
using ReproSuite.Analysis;
using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Tests.Charts;

public class DrawnPanelTests
{
    private static readonly DrawingAxis Axis = new(0, 1, 3);

    [Fact]
    public void A_function_is_a_line_with_a_band_over_the_data()
    {
        var chart = FunctionPanels.Draw([Panel("none", [Axis], 0, 1, 2), Panel("a<b", [Axis], 2, 1, 0)], [new DataPoint([0.5f], 1.5f)]);
        var svg = XDocument.Parse(chart.ToFile());

        Assert.Equal("function", chart.Id);
        Assert.Equal(2, Count(svg, "polyline", "curve s"));
        Assert.Equal(2, Count(svg, "polygon", "band f"));
        Assert.Contains("a<b: from 0 to 2, mean sd 0.5.", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_is_a_line_between_two_tints_with_dots_and_crosses()
    {
        var chart = BoundaryPanels.Draw(
            [Panel("none", [Axis, Axis], 0, 0, 0, 0, 0, 0, 1, 1, 1)], [new DataPoint([0.25f, 0.5f], 0), new DataPoint([0.75f, 0.5f], 1)], ["low", "high"]);
        var svg = XDocument.Parse(chart.ToFile());

        Assert.Equal("boundary", chart.Id);
        Assert.Equal(1 + 3, Count(svg, "rect", "f1"));
        Assert.Equal(1 + 3, Count(svg, "rect", "f2"));
        Assert.Equal(1, Count(svg, "path", "curve s0"));
        Assert.Contains("none: 33.3 % of the plane go to high, 0.0 % are uncertain (0.1 to 0.9).", chart.Description, StringComparison.Ordinal);
    }

    private static DrawnPanel Panel(string name, EquatableList<DrawingAxis> axes, params double[] means) =>
        new(name, SeriesLook.Of(0), new DrawnModel(name, axes, [.. means.Select(mean => new DrawnPoint(mean, 0.5))]));

    private static int Count(XDocument svg, string element, string classes) =>
        svg.Descendants().Count(e => e.Name.LocalName == element && ((string?)e.Attribute("class"))?.StartsWith(classes, StringComparison.Ordinal) == true);
}
