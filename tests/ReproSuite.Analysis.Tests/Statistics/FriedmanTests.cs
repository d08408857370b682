using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class FriedmanTests
{
    [Fact]
    public void Four_trees_of_Demsar_over_fourteen_data_sets()
    {
        var test = new Friedman(14, [44 / 14.0, 2, 40.5 / 14, 27.5 / 14]);
        Close.To(3.142857, test.MeanRanks[0], 1e-7);
        Close.To(9.27857142857, test.ChiSquare);
        Close.To(0.0258074967, test.ChiSquareP, 1e-8);
        Close.To(3.68631303209, test.F);
        Close.To(0.0198230062, test.FP, 1e-8);
        Close.To(1.2535591, Nemenyi.AtLevel05(4, 14), 1e-6);
    }

    [Fact]
    public void Four_variants_of_the_worked_example_over_their_folds()
    {
        double[][] variants = [WorkedExample.A, WorkedExample.B, WorkedExample.C, WorkedExample.D];
        var means = variants.Select(WorkedExample.FoldMeans).ToArray();
        var test = Friedman.Of([.. Enumerable.Range(0, WorkedExample.Folds).Select(fold => (IReadOnlyList<double>)[.. means.Select(m => m[fold])])]);
        Assert.Equal([2.6, 1, 2.4, 4], test.MeanRanks);
        Close.To(13.56, test.ChiSquare);
        Close.To(0.00356957199784, test.ChiSquareP, 1e-8);
        Close.To(2.0976058, Nemenyi.AtLevel05(4, WorkedExample.Folds), 1e-6);
    }

    [Fact]
    public void The_test_agrees_with_SciPy()
    {
        foreach (var v in MoreScipyVectors.Read().Friedman)
        {
            var test = Friedman.Of(v.Blocks);
            Close.To(v.Chi, test.ChiSquare);
            Close.To(v.ChiP, test.ChiSquareP, 1e-7);
            Close.To(v.F, test.F);
            Close.To(v.FP, test.FP, 1e-7);
        }
    }

    [Fact]
    public void Blocks_that_all_rank_alike_leave_no_doubt()
    {
        var test = Friedman.Of([[3, 2, 1], [30, 20, 10], [9, 8, 7]]);
        Assert.Equal((6, double.PositiveInfinity, 0), (test.ChiSquare, test.F, test.FP));
    }
}
