namespace ReproSuite.Training.Images;

/// <summary>Cosine and sine from additions and multiplications alone, so that they have the same bits on every machine.</summary>
internal static class Angle
{
    private const double Degree = Math.PI / 180;

    /// <summary>Of an angle within ±180 degrees; absolute error below 1e-14.</summary>
    /// <remarks>
    /// With x = degrees · π/180 / 8 and z = x²: sin x = x · (1 − z/6 · (1 − z/20 · (1 − z/42 · (1 − z/72 · (1 − z/110 · (1 − z/156)))))) and
    /// cos x = 1 − z/2 · (1 − z/12 · (1 − z/30 · (1 − z/56 · (1 − z/90 · (1 − z/132 · (1 − z/182)))))), Taylor's series with a remainder below 1e-17;
    /// then the angle is doubled three times: (c, s) becomes (c·c − s·s, 2·c·s).
    /// </remarks>
    public static (double Cosine, double Sine) Of(double degrees)
    {
        var x = degrees * Degree / 8;
        var z = x * x;
        var sine = x * (1 - z / 6 * (1 - z / 20 * (1 - z / 42 * (1 - z / 72 * (1 - z / 110 * (1 - z / 156))))));
        var cosine = 1 - z / 2 * (1 - z / 12 * (1 - z / 30 * (1 - z / 56 * (1 - z / 90 * (1 - z / 132 * (1 - z / 182))))));
        for (var doubling = 0; doubling < 3; doubling++) (cosine, sine) = (cosine * cosine - sine * sine, 2 * cosine * sine);
        return (cosine, sine);
    }
}
