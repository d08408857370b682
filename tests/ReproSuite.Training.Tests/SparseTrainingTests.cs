using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Tests;

public class SparseTrainingTests
{
    public static TheoryData<string> Optimizers => ["sgd", "momentum", "adam"];

    [Theory, MemberData(nameof(Optimizers))]
    public void Compressed_rows_train_to_the_bits_of_dense_rows(string optimizer)
    {
        OptimizerSpec spec = optimizer switch { "sgd" => new Sgd(0.1), "momentum" => new Sgd(0.05, 0.9, Nesterov: true), _ => new Adam(0.01) };
        var trial = Example.Trial(Example.Network(dropout: 0.25, l1: 1e-3, l2: 1e-2), epochs: 4, batch: 9, spec);
        Assert.Equal(Example.Train(trial, Sparsely(compress: false)), Example.Train(trial, Sparsely(compress: true)));
    }

    [Fact]
    public void Clipped_gradients_of_compressed_rows_are_kept_whole()
    {
        var trial = Example.Trial(Example.Network(dropout: 0.25, l1: 1e-3, l2: 1e-2), epochs: 4, batch: 9, new RmsProp(0.01));
        foreach (var spec in new ClippingSpec[] { new ClipByValue(0.01), new ClipByNorm(0.1), new ClipByGlobalNorm(0.1) })
        {
            var clipped = trial with { Training = trial.Training with { Clipping = spec } };
            Assert.Equal(Example.Train(clipped, Sparsely(compress: false)), Example.Train(clipped, Sparsely(compress: true)));
        }
    }

    [Fact]
    public void A_trial_that_diverges_does_so_with_the_same_bits()
    {
        var trial = Example.Trial(Example.Network(), epochs: 4, batch: 9, new Sgd(1e30));
        var (dense, sparse) = (Example.Train(trial, Sparsely(compress: false)), Example.Train(trial, Sparsely(compress: true)));
        Assert.Equal(Core.Records.TrialStatus.Diverged, dense.Status);
        Assert.Equal(dense, sparse);
    }

    /// <summary>The example's fold with most of its features set to zero, in one form or the other.</summary>
    private static FoldData Sparsely(bool compress)
    {
        var fold = Example.Fold();
        var dense = fold.Train.Features.Dense;
        for (var i = 0; i < dense.Span.Length; i++)
            if (i % 3 != 0) dense.Span[i] = 0;
        FeatureMatrix features = compress ? Compress(dense) : dense;
        return fold with
        {
            Train = fold.Train with { Features = features },
            Validation = fold.Validation with { Features = features },
            Test = fold.Test with { Features = features },
        };
    }

    private static SparseMatrix Compress(Matrix dense)
    {
        var (starts, columns, values) = (new List<int> { 0 }, new List<int>(), new List<float>());
        for (var i = 0; i < dense.Rows; i++)
        {
            for (var j = 0; j < dense.Columns; j++)
            {
                if (dense[i, j] == 0) continue;
                columns.Add(j);
                values.Add(dense[i, j]);
            }
            starts.Add(values.Count);
        }
        return new SparseMatrix(dense.Columns, [.. starts], [.. columns], [.. values]);
    }
}
