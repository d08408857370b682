using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <summary>Images that change while training, and layers that are looked into.</summary>
internal static partial class MicroSuite
{
    private static Suite Images() => Suite("images", new DataSpec("glyphs", new RowRange(0, 120), new RowRange(0, 40)), new Holdout(), [
        Variant("every", new Mlp([17], 10), Changed(7, new Shift(2.5), new Flip(), new Rotate(20), new Zoom(0.2), new Shear(15), new Noise(0.1)), Bytes),
        Variant("noise", new Mlp([17], 10, Dropout: 0.2), Changed(32, new Noise(0.3)), Bytes),
        Variant("turned", new Mlp([5], 10, new Tanh()), Changed(13, new Shear(40), new Rotate(180)), new Standardize()),
    ]);

    private static Suite LookedInto() => Suite("looked-into", new DataSpec("glyphs", new RowRange(0, 120), new RowRange(0, 40)), new Holdout(), [
        Variant("sigmoid", new Mlp([100, 17], 10, new Sigmoid(), L2: 1e-3), Training(7, new Sgd(0.1)) with { Diagnostics = true }, Bytes),
        Variant("norm", new Network([
            new Dense(17), new BatchNorm(), new Activate(new Relu()), new Dropout(0.25), new Dense(5, new Tanh()), new Dense(10, new Softmax()),
        ]), Training(32, new Adam(0.01)) with { Diagnostics = true }, Bytes),
        Variant("majority", new Majority(), Training(32, new Adam()) with { Diagnostics = true }),
    ]);

    private static Suite LookedIntoClipped() => Suite("looked-into-clipped", new DataSpec("glyphs", new RowRange(0, 120), new RowRange(0, 40)), new Holdout(), [
        Variant("prelu", new Network([new Dense(17), new Prelu(), new Dense(9, new Elu(1.5)), new Dense(5, new Selu()), new Dense(10, new Softmax())]),
            Training(32, new Adam(0.01)) with { Diagnostics = true, Clipping = new ClipByGlobalNorm(0.5) }, Bytes),
        Variant("equal", new Mlp([17, 5], 10, new Softplus(), KernelInitializer: new Constant(0.01)),
            Training(7, new Sgd(0.1)) with { Diagnostics = true, Clipping = new ClipByValue(0.1) }, Bytes),
    ]);

    private static TrainingSpec Changed(int batch, params AugmentationSpec[] changes) => Training(batch, new Sgd(0.05, 0.9)) with { Augmentation = [.. changes] };
}
