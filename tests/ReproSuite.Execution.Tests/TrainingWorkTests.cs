using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Tests;

public class TrainingWorkTests
{
    private static readonly TrainingSize Size = new(Rows: 1000, Features: 5, Classes: 3);

    [Fact]
    public void A_network_counts_by_its_weights_and_epochs() => Assert.Equal(4.0 * 2 * 1000 * (5 * 3 + 3), Of(new Mlp([], 3)));

    [Fact]
    public void A_classical_model_counts_by_its_own_measure_whatever_the_epochs() => Assert.Equal(1000 * new Lbfgs().ProductsPerRow(5, 3), Of(new Lbfgs()));

    [Fact]
    public void The_most_frequent_class_is_nothing_to_train() => Assert.Equal(0, Of(new Majority()));

    private static double Of(ModelSpec model) => TrainingWork.Of(
        new Suite("s", "S", "?", new DataSpec("glyphs"), new Holdout(), [1], new Measures(), "a", [new Variant("a", new Configuration(model, new TrainingSpec(2)))]), Size);
}
