using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <summary>Test examples that are taken for another class.</summary>
internal static partial class MicroSuite
{
    private static Suite Mistaken() => Suite("mistaken", new DataSpec("glyphs", new RowRange(0, 120), new RowRange(0, 60)), new Holdout(), [
        Variant("softmax", new Mlp([17], 10), Training(7, new Adam(0.01)) with { Misclassified = true }, Bytes),
        Variant("majority", new Majority(), Training(7, new Adam()) with { Misclassified = true }),
    ]);
}
