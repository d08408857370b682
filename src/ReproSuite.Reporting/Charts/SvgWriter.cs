using System.Globalization;
using System.Security;
using System.Text;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Charts;

/// <summary>Writes the few SVG elements that charts are made of. Coordinates have at most one decimal, so equal input gives equal bytes.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Opens a group; close it by disposing.</summary>
    public Group Open(string className, string extra = "")
    {
        _text.Append("<g class=\"").Append(className).Append('"').Append(extra).Append(">\n");
        return new Group(_text);
    }

    public void Line(string className, double x1, double y1, double x2, double y2) =>
        Element("line", className, $"x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"");

    public void Rectangle(string className, double x, double y, double width, double height, double radius = 0, string extra = "") =>
        Element("rect", className, $"x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\""
            + (radius > 0 ? $" rx=\"{Number(radius)}\"" : "") + extra);

    public void Polyline(string className, IEnumerable<(double X, double Y)> points) =>
        Element("polyline", className, $"points=\"{Points(points)}\"");

    /// <summary>A line in few bytes, each point from the one before, with a name that a pointer shows.</summary>
    public void Trace(string className, string title, IEnumerable<(double X, double Y)> points)
    {
        _text.Append("<path class=\"").Append(className).Append("\" d=\"");
        (double X, double Y)? before = null;
        foreach (var (x, y) in points.Select(p => (Math.Round(p.X, 1, MidpointRounding.AwayFromZero), Math.Round(p.Y, 1, MidpointRounding.AwayFromZero))))
        {
            _text.Append(before is null ? 'M' : 'l').Append(Number(x - (before?.X ?? 0))).Append(' ').Append(Number(y - (before?.Y ?? 0)));
            before = (x, y);
        }
        _text.Append("\"><title>").Append(Escape(title)).Append("</title></path>\n");
    }

    public void Polygon(string className, IEnumerable<(double X, double Y)> points) =>
        Element("polygon", className, $"points=\"{Points(points)}\"");

    public void Path(string className, string data, string extra = "") => Element("path", className, $"d=\"{data}\"{extra}");

    /// <summary>A square picture whose pixels stay sharp.</summary>
    public void Image(double x, double y, double side, string address)
    {
        _text.Append("<image x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y)).Append("\" width=\"").Append(Number(side)).Append("\" height=\"").Append(Number(side))
            .Append("\" style=\"image-rendering:pixelated\" href=\"").Append(Escape(address)).Append("\"/>\n");
    }

    /// <summary>Text whose base line is at <paramref name="y"/>; user text is escaped here.</summary>
    public void Text(string className, double x, double y, string text, string extra = "")
    {
        _text.Append("<text class=\"").Append(className).Append("\" x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y)).Append('"')
            .Append(extra).Append('>').Append(Escape(text)).Append("</text>\n");
    }

    /// <summary>Everything written so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A coordinate: at most one decimal, never minus zero.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>User text inside an element or a quoted attribute; what XML forbids becomes a space.</summary>
    public static string Escape(string text) =>
        SecurityElement.Escape(PlainText.Clean(text));

    private void Element(string name, string className, string attributes) =>
        _text.Append('<').Append(name).Append(" class=\"").Append(className).Append("\" ").Append(attributes).Append("/>\n");

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}"));

    /// <summary>An open group.</summary>
    internal readonly struct Group(StringBuilder text) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => text.Append("</g>\n");
    }
}
