using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>One weight per class. Source: Keras <c>class_weight</c>.</summary>
[Spec("given"), Description("One weight per class, in the order of the classes.")]
public sealed record GivenWeights([Bounds(Low = 0)] EquatableList<double> Weights) : ClassWeightsSpec;
