namespace ReproSuite.Data.Sets;

/// <summary>A kind of shape: its name and how far a point lies from its outline.</summary>
/// <param name="Name">The class name.</param>
/// <param name="Distance">(u to the right, v downwards, size, half a stroke) in pixels → distance from the outline, negative inside; in corners a little too small.</param>
internal sealed record Glyph(string Name, Func<double, double, double, double, double> Distance)
{
    /// <summary>Cosine and sine of 45°.</summary>
    private static readonly double Diagonal = Math.Sqrt(0.5);

    /// <summary>Cosine of 30°.</summary>
    private static readonly double Slant = Math.Sqrt(0.75);

    /// <summary>Of a square with the area of a disc whose radius is the size, nearly: half the side.</summary>
    private const double Side = 0.875;

    /// <summary>All kinds, in the order of their classes.</summary>
    public static IReadOnlyList<Glyph> Kinds { get; } =
    [
        new("disc", (u, v, size, _) => Radius(u, v) - size),
        new("ring", (u, v, size, half) => Math.Abs(Radius(u, v) - size + half) - half),
        new("square", (u, v, size, _) => Box(u, v, Side * size, Side * size)),
        new("frame", (u, v, size, half) => Math.Abs(Box(u, v, Side * size, Side * size) + half) - half),
        new("triangle", (u, v, size, _) => Math.Max(v, Slant * Math.Abs(u) - v / 2) - size / 2),
        new("plus", Plus),
        new("cross", (u, v, size, half) => Plus(Diagonal * (u + v), Diagonal * (u - v), size, half)),
        new("horizontal bar", Box),
        new("vertical bar", (u, v, size, half) => Box(v, u, size, half)),
        new("diagonal bar", (u, v, size, half) => Box(Diagonal * (u + v), Diagonal * (u - v), size, half)),
    ];

    private static double Radius(double u, double v) => Math.Sqrt(u * u + v * v);

    private static double Box(double u, double v, double halfWidth, double halfHeight) => Math.Max(Math.Abs(u) - halfWidth, Math.Abs(v) - halfHeight);

    private static double Plus(double u, double v, double size, double half) => Math.Min(Box(u, v, size, half), Box(v, u, size, half));
}
