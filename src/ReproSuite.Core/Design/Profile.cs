using System.ComponentModel;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>A named size of the same suite; what it does not name stays as it is. Its trials have keys of their own, so sizes never mix.</summary>
[Description("A named size of the suite: fewer folds, seeds or epochs.")]
public sealed record Profile(
    string Name,
    [Bounds(Low = 2, High = 1000)] int? Folds = null,
    [Bounds(Low = 0)] EquatableList<int> Seeds = default,
    [Bounds(Low = 1, High = 1_000_000)] int? Epochs = null);
