using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

/// <summary>Two variants × three folds × two seeds.</summary>
internal static class SampleSuite
{
    public static readonly Suite Suite = new Suite(
        "sample",
        "Sample",
        "Which batch size?",
        SampleRecords.Data,
        SampleRecords.Split,
        [1, 2],
        new Measures(),
        "small",
        [Variant("small", 32), Variant("large", 64)]).Resolve();

    public static Variant Variant(string name, int batch) =>
        new(name, new Configuration(new Mlp([8], 2).Resolve(), new TrainingSpec(2, batch), [new Rescale(255)]));

    public static Suite With(params Variant[] variants) => Suite with { Variants = [.. variants] };
}
