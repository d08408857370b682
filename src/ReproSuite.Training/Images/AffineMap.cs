namespace ReproSuite.Training.Images;

/// <summary>From a place in the new image to the place in the old one that it shows; places are right and down from the centre, in pixels.</summary>
/// <remarks>(right, down) becomes (XX · right + XY · down + X, YX · right + YY · down + Y).</remarks>
internal readonly record struct AffineMap(double XX, double XY, double X, double YX, double YY, double Y)
{
    /// <summary>Every place shows itself.</summary>
    public static AffineMap Identity { get; } = new(1, 0, 0, 0, 1, 0);

    /// <summary>With a further change of the new image: places are first taken back through the change, and then through this map.</summary>
    /// <param name="back">The inverse of the change.</param>
    public AffineMap After(AffineMap back) => new(
        XX * back.XX + XY * back.YX, XX * back.XY + XY * back.YY, (XX * back.X + XY * back.Y) + X,
        YX * back.XX + YY * back.YX, YX * back.XY + YY * back.YY, (YX * back.X + YY * back.Y) + Y);

    /// <summary>Draws the new image.</summary>
    /// <remarks>
    /// A pixel shows the bilinear mixture of the four old pixels around its place, zero beyond the border: with whole parts floored and rests f, g
    /// it is (a · (1 − f) + b · f) · (1 − g) + (c · (1 − f) + d · f) · g in double, rounded to float once. Source: SciPy
    /// <c>ndimage.affine_transform(order=1, mode="grid-constant", cval=0)</c>.
    /// </remarks>
    /// <param name="old">[height, width], row-major.</param>
    /// <param name="width">Pixels per row.</param>
    /// <param name="image">Receives as many.</param>
    public void Draw(ReadOnlySpan<float> old, int width, Span<float> image)
    {
        var height = old.Length / width;
        var (middleX, middleY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        for (var row = 0; row < height; row++)
            for (var column = 0; column < width; column++)
            {
                var (right, down) = (column - middleX, row - middleY);
                var (x, y) = (XX * right + XY * down + X + middleX, YX * right + YY * down + Y + middleY);
                image[row * width + column] = Mixture(old, width, height, x, y);
            }
    }

    private static float Mixture(ReadOnlySpan<float> old, int width, int height, double x, double y)
    {
        if (!(x > -1 && x < width && y > -1 && y < height)) return 0f;
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (f, g) = (x - left, y - top);
        double At(ReadOnlySpan<float> pixels, int row, int column) =>
            row >= 0 && row < height && column >= 0 && column < width ? pixels[row * width + column] : 0;
        var upper = At(old, top, left) * (1 - f) + At(old, top, left + 1) * f;
        var lower = At(old, top + 1, left) * (1 - f) + At(old, top + 1, left + 1) * f;
        return (float)(upper * (1 - g) + lower * g);
    }
}
