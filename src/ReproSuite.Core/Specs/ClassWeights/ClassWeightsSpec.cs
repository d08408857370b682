namespace ReproSuite.Core.Specs;

/// <summary>How much the rows of each class weigh in the training loss. Accuracies and the losses of evaluations are not weighted, as in Keras.</summary>
[Cases(typeof(BalancedWeights), typeof(GivenWeights))]
public abstract record ClassWeightsSpec;
