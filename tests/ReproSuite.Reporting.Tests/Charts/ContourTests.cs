using ReproSuite.Reporting.Charts;

namespace ReproSuite.Reporting.Tests.Charts;

public class ContourTests
{
    [Fact]
    public void A_slope_is_cut_in_a_straight_line_between_its_places() =>
        Assert.Equal(
            [(1.25, 0.0, 1.25, 1.0), (1.25, 1.0, 1.25, 2.0)],
            Contour.At(0.625, 4, 3, (i, _) => i / 2.0).Select(s => (s.X1, Math.Min(s.Y1, s.Y2), s.X2, Math.Max(s.Y1, s.Y2))));

    [Fact]
    public void A_peak_is_ringed_by_four_pieces_of_equal_length()
    {
        var pieces = Contour.At(0.5, 3, 3, (i, j) => (i, j) == (1, 1) ? 1 : 0).ToList();

        Assert.Equal(4, pieces.Count);
        Assert.All(pieces, piece => Assert.Equal((0.5, 0.5), (Math.Abs(piece.X1 - piece.X2), Math.Abs(piece.Y1 - piece.Y2))));
    }

    [Fact]
    public void A_saddle_gives_two_pieces_that_do_not_cross()
    {
        var pieces = Contour.At(0.5, 2, 2, (i, j) => i == j ? 1 : 0).ToList();

        Assert.Equal(2, pieces.Count);
        Assert.All(pieces, piece => Assert.Equal(piece.X1 < 0.75 && piece.X2 < 0.75, piece.Y1 < 0.75 && piece.Y2 < 0.75));
    }

    [Fact]
    public void What_is_all_above_or_all_below_has_no_line()
    {
        Assert.Empty(Contour.At(0.5, 5, 5, (_, _) => 1));
        Assert.Empty(Contour.At(0.5, 5, 5, (_, _) => 0.5));
    }
}
