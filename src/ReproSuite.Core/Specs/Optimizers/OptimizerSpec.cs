namespace ReproSuite.Core.Specs;

/// <summary>The rule by which gradients change weights.</summary>
[Cases(typeof(Sgd), typeof(Adam))]
public abstract record OptimizerSpec;
