namespace ReproSuite.Reporting.Charts;

/// <summary>What learning curves are of.</summary>
/// <param name="Name">Also the name of the chart's file.</param>
/// <param name="MarksLowest">Whether the lowest point of each validation curve is marked.</param>
/// <param name="Largest">No value, nor a band, is beyond this.</param>
internal sealed record CurveQuantity(string Name, bool MarksLowest, double Largest)
{
    public static CurveQuantity Loss { get; } = new("loss", MarksLowest: true, double.PositiveInfinity);

    public static CurveQuantity Accuracy { get; } = new("accuracy", MarksLowest: false, 1);
}
