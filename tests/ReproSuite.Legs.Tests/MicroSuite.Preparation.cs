using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

internal static partial class MicroSuite
{
    private static Suite Scaling() => Suite("scaling", new DataSpec("moons", new RowRange(0, 99), new RowRange(0, 20)), new Holdout(0.3), [
        Variant("robust", new Mlp([17], 1, new Tanh()), Binary(7, new Sgd(0.1)), new Robust()),
    ]);

    /// <summary>Vocabularies that validation texts help to choose.</summary>
    private static Suite LeakyTexts() => Suite("leaky-texts", new DataSpec("tiny-texts"), new Predefined(new RowRange(10, 31)), [
        Variant("tf-idf", new Mlp([5], 1), Binary(7, new Sgd(0.1)), new TfIdf(30, FitOn: VectorizerSpec.AllTrain)),
        Variant("multi-hot", new Mlp([5], 1), Binary(7, new Sgd(0.1)), new MultiHot(30, FitOn: VectorizerSpec.AllTrain)),
        Variant("count", new Mlp([5], 1), Binary(7, new Sgd(0.1)), new TermCount(30, FitOn: VectorizerSpec.AllTrain), new Rescale(3)),
    ]);
}
