using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Tests.Sets;

public sealed class GeneratedSetTests
{
    private static readonly DataSource Source = new(new DataLibrary(new DataFolders(null, "unused"), _ => { }));

    /// <summary>Golden: our own output, kept so that no machine and no change makes other data under the same name and version.</summary>
    [Theory]
    [InlineData("glyphs", "8afd4f713ae959c1e177f28f663d082a8f3594f6033f4835c1c082979e8fef6e")]
    [InlineData("moons", "cd855cded7bf9218a25d92d4f118d7f1f72feb02126019d439fe68148b16694b")]
    [InlineData("noisy-sine", "98d59a14381f1511452afa66708622a079eecc270e52a2adf72c0479f42073fa")]
    public void Golden_digest(string name, string digest) => Assert.Equal(digest, Source.Identify(new DataSpec(name), new KFold(3)).Digest);

    [Fact]
    public void Classes_are_balanced()
    {
        var glyphs = Source.Identify(new DataSpec("glyphs"), new KFold(3));

        Assert.Equal(Enumerable.Repeat(240L, 10), glyphs.Card.TrainCounts);
        Assert.Equal(Enumerable.Repeat(100L, 10), glyphs.Card.TestCounts);
        Assert.All(glyphs.Folds, fold => Assert.Equal((1600, 800), (fold.Train, fold.Validation)));
        Assert.Equal([500L, 500], Source.Identify(new DataSpec("moons"), new KFold(3)).Card.TrainCounts);
    }

    [Fact]
    public void A_row_does_not_depend_on_which_others_are_drawn()
    {
        var set = new Glyphs();
        var (all, one) = (new Matrix(20, set.Features), new Matrix(1, set.Features));

        set.ReadSamples(StoredPart.Train, "", [.. Enumerable.Range(0, 20)], all);
        set.ReadSamples(StoredPart.Train, "", [17], one);

        Assert.Equal(all.Row(17).ToArray(), one.Row(0).ToArray());
    }

    [Fact]
    public void Training_and_test_rows_are_different_draws()
    {
        var set = new Moons();
        var (train, test) = (new Matrix(50, 2), new Matrix(50, 2));

        set.ReadSamples(StoredPart.Train, "", [.. Enumerable.Range(0, 50)], train);
        set.ReadSamples(StoredPart.Test, "", [.. Enumerable.Range(0, 50)], test);

        Assert.Empty(train.Span.ToArray().Intersect(test.Span.ToArray()));
    }

    /// <summary>The digest once more, from the parts that docs/data.md names.</summary>
    [Fact]
    public void A_numeric_target_is_part_of_the_digest()
    {
        var part = Source.Open(new DataSpec("noisy-sine"), new KFold(2), [], 0).Train;
        using var digest = new DigestBuilder();
        digest.Add("repro-target-v1\n").Add([1, 200, 1000]).Add((ReadOnlySpan<float>)part.Targets!).Add(part.Features.Dense.Slice(0, 1200).Span);
        Assert.Equal(new NoisySine().KnownDigest, digest.Finish());
    }

    [Fact]
    public void A_noisy_sine_is_a_sine_with_noise_of_its_deviation()
    {
        var fold = Source.Open(new DataSpec("noisy-sine"), new KFold(2), [], 0);
        var (x, noise) = (new double[1200], new double[1200]);
        for (var row = 0; row < x.Length; row++)
        {
            x[row] = fold.Train.Features.Dense[row, 0];
            noise[row] = fold.Train.Targets![row] - Math.Sin(Math.PI * x[row]);
        }

        Assert.InRange(x.Min(), -2, -1.95);
        Assert.InRange(x.Max(), 1.95, 2);
        Assert.InRange(noise.Average(), -0.03, 0.03);
        Assert.InRange(Math.Sqrt(noise.Average(e => e * e)), 0.28, 0.32);
    }

    [Fact]
    public void A_numeric_target_has_no_classes_and_is_split_without_strata()
    {
        var (sine, plain) = (Source.Identify(new DataSpec("noisy-sine"), new KFold(5)), Source.Identify(new DataSpec("noisy-sine"), new KFold(5, Stratified: false)));

        Assert.True(sine.Card.HasNumericTarget);
        Assert.Equal([200L], sine.Card.TrainCounts);
        Assert.Equal(plain.Folds, sine.Folds);
        var fault = Assert.Throws<InvalidInputException>(() => Source.Identify(new DataSpec("noisy-sine", Classes: [0]), new KFold(5))).Faults.Single();
        Assert.Equal(("RPR0227", "data.classes chooses classes, but the target of noisy-sine is a number. Drop data.classes."), (fault.Code, fault.Message));
    }

    [Fact]
    public void Glyphs_are_whole_greys_from_0_to_255()
    {
        var features = Source.Open(new DataSpec("glyphs", TrainRows: new RowRange(0, 100)), new KFold(2), [], 0).Train.Features.Dense;

        Assert.All(features.Slice(0, 100).Span.ToArray(), grey => Assert.True(grey is >= 0 and <= 255 && grey == Math.Floor(grey)));
    }

    [Fact]
    public void Every_kind_of_glyph_has_ink_and_ground_at_every_size()
    {
        foreach (var kind in Glyph.Kinds)
        {
            foreach (var size in new[] { 6.5, 10 })
            {
                var inside = 0;
                for (var v = -14; v < 14; v++)
                for (var u = -14; u < 14; u++)
                    inside += kind.Distance(u, v, size, 1.5) < 0 ? 1 : 0;
                Assert.InRange(inside, 10, 400);
            }
        }
    }

    [Fact]
    public void Moons_have_features_of_very_unlike_scales_and_two_interleaved_arcs()
    {
        var fold = Source.Open(new DataSpec("moons"), new KFold(2), [], 0);
        var rows = Enumerable.Range(0, 1000).Select(row => fold.Train.Features.Dense.Row(row).ToArray()).ToArray();

        Assert.All(rows, row => Assert.True(Math.Abs(row[0]) < 0.02 && row[1] is > 0 and < 1000));
        // The upper arc is centred at (0.004, about 600), the lower one a thousandth further right and below.
        double Mean(int label, int feature) => rows.Where((_, row) => fold.Train.Labels[row] == label).Average(row => row[feature]);
        Assert.InRange(Mean(0, 0), 0.0038, 0.0042);
        Assert.InRange(Mean(1, 0), 0.0048, 0.0052);
        Assert.True(Mean(0, 1) > Mean(1, 1) + 50);
    }
}
