using System.Text.Json;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Images;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Images;

public class ImageAugmentationTests
{
    private static readonly JsonElement Known = KnownAnswers.Read("augmentation.json");
    private static readonly EquatableList<AugmentationSpec> Every = [new Shift(1), new Flip(), new Rotate(30), new Zoom(0.2), new Shear(10), new Noise(0.1)];

    /// <summary>Double rounded once against double: 1e-6 of numbers near 1; noise is added in float.</summary>
    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void Images_are_those_of_SciPy(int number)
    {
        var known = Known.GetProperty("cases")[number];
        var (images, ids) = (known.GetProperty("images").EnumerateArray().Select(image => image.Floats()).ToArray(), known.GetProperty("samples").EnumerateArray().Select(id => id.GetInt32()).ToArray());
        var batch = new Matrix([.. images.SelectMany(image => image)], 0, ids.Length, images[0].Length);
        Of(known.GetProperty("changes").EnumerateArray().Select(Spec).ToEquatableList(), batch.Columns, known.GetProperty("epoch").GetUInt32()).Apply(batch, ids);
        foreach (var (row, changed) in known.GetProperty("changed").EnumerateArray().Index())
            Assert.All(changed.Numbers().Zip(batch.Row(row).ToArray()), pair => Assert.InRange(pair.Second, pair.First - 1e-6, pair.First + 1e-6));
        Assert.NotEqual(images.SelectMany(image => image), batch.Span.ToArray());
    }

    [Fact]
    public void An_image_changes_alike_in_any_batch_and_otherwise_in_another_epoch()
    {
        var images = Example.Normal("images", 6, 81);
        var together = Copy(images);
        Of(Every, 81, epoch: 2).Apply(together, [4, 9, 2, 30, 31, 7]);
        var (alone, later) = (Copy(images.Slice(3, 1)), Copy(images.Slice(3, 1)));
        Of(Every, 81, epoch: 2).Apply(alone, [30]);
        Of(Every, 81, epoch: 3).Apply(later, [30]);
        Assert.Equal(together.Row(3).ToArray(), alone.Span.ToArray());
        Assert.NotEqual(alone.Span.ToArray(), later.Span.ToArray());
    }

    [Fact]
    public void A_change_draws_the_same_whatever_else_is_listed()
    {
        var (alone, first) = (Example.Normal("images", 2, 81), Example.Normal("images", 2, 81));
        Of([new Shift(3)], 81, 1).Apply(alone, [0, 1]);
        Of([new Flip(), new Shift(3)], 81, 1).Apply(first, [0, 1]);
        var flips = Example.Normal("images", 2, 81);
        Of([new Flip()], 81, 1).Apply(flips, [0, 1]);
        Of([new Shift(3)], 81, 1).Apply(flips, [0, 1]);
        Assert.All(flips.Span.ToArray().Zip(first.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        Assert.NotEqual(alone.Span.ToArray(), Example.Normal("images", 2, 81).Span.ToArray());
    }

    [Theory, InlineData(0.0), InlineData(30.0), InlineData(90.0), InlineData(-135.0), InlineData(180.0)]
    public void Angles_lie_on_the_unit_circle(double degrees)
    {
        var (cosine, sine) = Angle.Of(degrees);
        Assert.Equal(1, cosine * cosine + sine * sine, 1e-14);
        var expected = degrees switch { 0 => (1.0, 0.0), 30 => (Math.Sqrt(3) / 2, 0.5), 90 => (0, 1), 180 => (-1, 0), _ => (-Math.Sqrt(0.5), -Math.Sqrt(0.5)) };
        Assert.Equal(expected.Item1, cosine, 1e-14);
        Assert.Equal(expected.Item2, sine, 1e-14);
    }

    [Fact]
    public void Training_sees_changed_images_and_evaluation_does_not()
    {
        var data = Example.Fold(rows: 60, features: 9) with { ImageWidth = 3 };
        var still = Example.Trial(optimizer: new Sgd(1e-30), epochs: 2);
        var (plain, moved) = (Example.Train(still, data), Example.Train(With(still, Every), data));
        Assert.Equal(plain.Epochs[0].Train, moved.Epochs[0].Train);
        Assert.Equal(plain.Test, moved.Test);
        Assert.NotEqual(plain.Epochs[0].Running, moved.Epochs[0].Running);
        Assert.NotEqual(moved.Epochs[0].Running, moved.Epochs[1].Running);
    }

    [Fact]
    public void The_batch_size_changes_no_image()
    {
        var data = Example.Fold(rows: 60, features: 9) with { ImageWidth = 3 };
        var losses = new[] { 1, 7, 40 }.Select(batch => Example.Train(With(Example.Trial(optimizer: new Sgd(1e-30), epochs: 1, batch: batch), Every), data).Epochs[0].Running);
        Assert.Single(losses.Distinct());
    }

    [Theory, InlineData(false, "rows of numbers"), InlineData(true, "texts")]
    public void Augmentation_of_anything_but_images_is_refused(bool texts, string kind)
    {
        var card = new DataCard("reviews", "", "", "", "", "", texts ? 0 : 5, 0, ["a", "b", "c"], [9, 9, 9], [3, 3, 3]);
        var known = new DataIdentity("digest", [new FoldIdentity("digest", 18, 9)], card);
        var trial = With(Example.Trial() with { Preprocessing = texts ? [new TfIdf(10)] : [] }, [new Flip()]);
        var fault = Assert.Single(new ExactEngine().Check(trial, known));
        Assert.Equal(("RPR0611", $"augmentation needs images, but reviews holds {kind}. Drop training.augmentation."), (fault.Code, fault.Message));
        Assert.DoesNotContain(new ExactEngine().Check(trial, known with { Card = card with { Features = 9, ImageWidth = 3 } }), f => f.Code == "RPR0611");
    }

    [Fact]
    public void A_fold_without_images_is_refused() =>
        Assert.Equal("RPR0611", Assert.Single(Assert.Throws<InvalidInputException>(() => Example.Train(With(Example.Trial(), [new Flip()]))).Faults).Code);

    private static ImageAugmentation Of(EquatableList<AugmentationSpec> changes, int features, uint epoch)
    {
        var augmentation = new ImageAugmentation(changes, "images", seed: 3, fold: 1, features, width: 9, new Workspace());
        augmentation.BeginEpoch(epoch);
        return augmentation;
    }

    private static TrialSpec With(TrialSpec spec, EquatableList<AugmentationSpec> changes) => spec with { Training = spec.Training with { Augmentation = changes } };

    private static Matrix Copy(Matrix images) => new(images.Span.ToArray(), 0, images.Rows, images.Columns);

    private static AugmentationSpec Spec(JsonElement change) => change.GetProperty("kind").GetString() switch
    {
        "shift" => new Shift(change.Number("value")),
        "flip" => new Flip(),
        "rotate" => new Rotate(change.Number("value")),
        "zoom" => new Zoom(change.Number("value")),
        "shear" => new Shear(change.Number("value")),
        _ => new Noise(change.Number("value")),
    };
}
