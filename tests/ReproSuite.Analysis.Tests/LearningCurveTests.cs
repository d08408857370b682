using static ReproSuite.Analysis.Tests.SampleSuite;

namespace ReproSuite.Analysis.Tests;

public class LearningCurveTests
{
    private static readonly Cell[] Cells =
    [
        new("a", 0, 0, Trained(Epoch(1, 0.9), Epoch(2, 0.5))),
        new("a", 0, 1, Trained(Epoch(1, 0.7))),
        new("a", 1, 0, Diverged(Epoch(1, 0.8), Epoch(2, double.PositiveInfinity))),
        new("a", 1, 1, Failed()),
        new("a", 2, 0, null),
        new("b", 0, 0, Trained(Epoch(1, 99))),
    ];

    [Fact]
    public void Each_epoch_is_over_the_trials_that_reached_it_with_a_finite_figure()
    {
        var curve = LearningCurve.Of(Cells, "a", CurveSeries.ValidationLoss);
        Assert.Equal(("a", "val.loss"), (curve.Variant, curve.Series));
        Assert.Equal([new CurvePoint(1, 0.8, 0.1, 3, 0.7, 0.9), new CurvePoint(2, 0.5, null, 1, 0.5, 0.5)], curve.Points);
    }

    [Fact]
    public void The_order_of_cells_changes_nothing() => Assert.Equal(
        LearningCurve.Of(Cells, "a", CurveSeries.ValidationLoss).Points,
        LearningCurve.Of([.. Cells.Reverse()], "a", CurveSeries.ValidationLoss).Points);

    public static TheoryData<CurveSeries, double> Series => new()
    {
        { CurveSeries.TrainLoss, 1 },
        { CurveSeries.ValidationLoss, 99 },
        { CurveSeries.TrainAccuracy, 0.8 },
        { CurveSeries.ValidationAccuracy, 0.6 },
        { CurveSeries.AccuracyGap, 0.2 },
    };

    [Theory]
    [MemberData(nameof(Series))]
    public void Each_series_takes_its_own_figure(CurveSeries series, double expected) =>
        Assert.Equal(expected, LearningCurve.Of(Cells, "b", series).Points.Single().Mean);

    [Fact]
    public void A_model_that_is_not_trained_in_epochs_has_no_points() =>
        Assert.Empty(LearningCurve.Of([new Cell("a", 0, 0, Trained())], "a", CurveSeries.TrainLoss).Points);
}
