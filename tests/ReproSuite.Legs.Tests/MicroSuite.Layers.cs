using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <content>Activations with a derivative of their own, layers beside dense ones, initializers and max-norm.</content>
internal static partial class MicroSuite
{
    private static Suite Layers() => Suite("layers", new DataSpec("glyphs", new RowRange(100, 300), new RowRange(0, 40), [1, 3, 4, 6, 8], Relabel: true), new Holdout(0.25), [
        Variant("leaky", new Mlp([33, 17], 5, new LeakyRelu(0.01), new LecunUniform(), BiasInitializer: new Constant(0.01), MaxNorm: 0.5), Training(32, new Sgd(0.1, 0.9)), Bytes),
        Variant("elu-norm-first", new Mlp([33, 17], 5, new Elu(0.5), Normalization: new LayerNorm(1e-5)), Training(7, new Adam(0.01)), Bytes),
        Variant("swish-norm-after", new Mlp([33, 17], 5, new Swish(), Normalization: new BatchNorm(0.9), NormalizationPlace: Mlp.After), Training(32, new Sgd(0.05)), Bytes),
        Variant("selu", new Network([
            new Dense(33, new Selu(), new LecunNormal(), BiasInitializer: new RandomUniform(0.1)),
            new AlphaDropout(0.1),
            new Dense(17, new Selu(), new LecunNormal(), MaxNorm: 1),
            new AlphaDropout(0.3),
            new Dense(5, new Softmax(), new RandomNormal(0.1), BiasInitializer: new Zeros()),
        ]), Training(7, new Sgd(0.02)), new Standardize()),
        Variant("prelu", new Network([
            new GaussianNoise(0.1),
            new LayerNorm(),
            new Dense(33),
            new Prelu(0.25),
            new Dense(17, new Gelu(), MaxNorm: 0.75),
            new GaussianNoise(0.05),
            new Dense(9, new Softplus()),
            new Prelu(),
            new Dense(9),
            new Activate(new Softsign()),
            new Dense(5, new Softmax(), MaxNorm: 0.5),
        ]), Training(13, new Adam(0.01)), Bytes),
    ]);

    /// <summary>Compressed rows, whose kernel is updated row by row before its columns are limited.</summary>
    private static Suite TextLayers() => Suite("text-layers", new DataSpec("tiny-texts"), new Predefined(new RowRange(10, 31)), [
        Variant("gelu", new Mlp([17], 1, new Gelu(), MaxNorm: 0.6), Binary(7, new Adam(0.05)), new TfIdf(40, VectorizerSpec.English)),
        Variant("softplus", new Mlp([33], 2, new Softplus(), BiasInitializer: new RandomNormal()), Training(32, new Sgd(0.05, 0.9)), new MultiHot(50, VectorizerSpec.English)),
    ]);
}
