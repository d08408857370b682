namespace ReproSuite.Reporting.Charts;

/// <summary>A finished chart: a picture with a title and a description in words, for a file of its own or for a place inside a page.</summary>
/// <param name="Id">Name of its file without ending; unique in a report.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What can be read from it, for those who do not see it.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Body">SVG elements; classes as in <see cref="ChartStyle"/>.</param>
/// <param name="Traces">Further elements that a page shows when asked to; none in a file.</param>
internal sealed record Chart(string Id, string Title, string Description, double Width, double Height, string Body, ChartTraces? Traces = null)
{
    /// <summary>On a narrow page a chart shrinks down to this width and is scrolled beyond, so that its text stays readable.</summary>
    private const double Narrowest = 620;

    /// <summary>A whole file that draws its own ground, readable on a light and on a dark page.</summary>
    public string ToFile() =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" {Attributes} width="{Size(Width)}" height="{Size(Height)}">
        {Words}
        <style>
        {ChartStyle.FileCss}
        </style>
        <rect class="ground" width="{Size(Width)}" height="{Size(Height)}"/>
        {Body}</svg>

        """.ReplaceLineEndings("\n");

    /// <summary>An element for a page that holds <see cref="ChartStyle.PageCss"/>.</summary>
    public string ToElement() =>
        $"""
        <svg {Attributes} width="{Size(Width)}" height="{Size(Height)}" style="min-width:{Size(Math.Min(Width, Narrowest))}px">
        {Words}
        {Body}{Traces?.Body}</svg>
        """.ReplaceLineEndings("\n");

    private string Attributes =>
        $"class=\"chart\" viewBox=\"0 0 {Size(Width)} {Size(Height)}\" role=\"img\" aria-labelledby=\"{Id}-title {Id}-description\"";

    private string Words =>
        $"<title id=\"{Id}-title\">{SvgWriter.Escape(Title)}</title>\n<desc id=\"{Id}-description\">{SvgWriter.Escape(Description)}</desc>";

    private static string Size(double pixels) => SvgWriter.Number(pixels);
}

/// <summary>What a page adds to a chart when its reader asks for it.</summary>
/// <param name="Label">What they are, such as <c>each fold</c>.</param>
/// <param name="Body">SVG elements of the class <c>trace</c>, which are hidden at first.</param>
internal sealed record ChartTraces(string Label, string Body);
