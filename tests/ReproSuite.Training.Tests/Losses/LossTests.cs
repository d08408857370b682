using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Losses;

namespace ReproSuite.Training.Tests.Losses;

public class LossTests
{
    [Fact]
    public void Cross_entropy_is_minus_the_log_of_the_softmax()
    {
        float[] x = [0.3f, -1.2f, 2.5f];
        var sum = x.Sum(v => Math.Exp(v));
        for (var label = 0; label < 3; label++) Assert.Equal(-Math.Log(Math.Exp(x[label]) / sum), Of(new CrossEntropy(), x, label), 1e-12);
    }

    [Fact]
    public void Binary_cross_entropy_is_minus_the_log_of_the_sigmoid()
    {
        foreach (var x in new[] { -3f, -0.1f, 0f, 0.7f, 4f })
        {
            var p = 1 / (1 + Math.Exp(-x));
            Assert.Equal(-Math.Log(p), Of(new BinaryCrossEntropy(), [x], 1), 1e-12);
            Assert.Equal(-Math.Log(1 - p), Of(new BinaryCrossEntropy(), [x], 0), 1e-12);
        }
    }

    [Fact]
    public void Large_logits_neither_overflow_nor_are_clipped()
    {
        Assert.Equal(2000, Of(new CrossEntropy(), [1000, -1000], 1));
        Assert.Equal(0, Of(new CrossEntropy(), [1000, -1000], 0));
        Assert.Equal(1000, Of(new BinaryCrossEntropy(), [-1000], 1));
        Assert.Equal(0, Of(new BinaryCrossEntropy(), [1000], 1));
    }

    [Fact]
    public void A_logit_that_is_not_a_number_gives_a_loss_that_is_not_finite()
    {
        foreach (var bad in new[] { float.NaN, float.PositiveInfinity })
        {
            Assert.False(double.IsFinite(Of(new CrossEntropy(), [bad, 1, 2], 1)));
            Assert.False(double.IsFinite(Of(new CrossEntropy(), [1, bad, 2], 0)));
        }
        Assert.False(double.IsFinite(Of(new BinaryCrossEntropy(), [float.NaN], 1)));
    }

    [Fact]
    public void Equal_logits_predict_the_lowest_class()
    {
        var classes = new int[2];
        new CrossEntropyLoss(2, 3, new Workspace()).Predict(new Matrix([1, 3, 3, 2, 2, 2], 0, 2, 3), classes);
        Assert.Equal([1, 0], classes);
    }

    [Fact]
    public void One_logit_predicts_class_one_above_zero_only()
    {
        var classes = new int[3];
        new BinaryCrossEntropyLoss(3, new Workspace()).Predict(new Matrix([-1, 0, 1e-30f], 0, 3, 1), classes);
        Assert.Equal([0, 0, 1], classes);
    }

    /// <summary>−log of 1e-7 is 16.1, where Keras would stop; the true loss is −log(1 − p) with p within 1e-13 of 1.</summary>
    [Fact]
    public void A_confident_error_costs_more_than_the_cap_of_Keras() => Assert.Equal(30, Of(new BinaryCrossEntropy(), [30], 0), 1e-9);

    private static double Of(LossSpec spec, float[] logits, int label)
    {
        var losses = new double[1];
        Loss.Start(spec, 1, logits.Length, new Workspace()).Rows(new Matrix(logits, 0, 1, logits.Length), new[] { label }, losses);
        return losses[0];
    }
}
