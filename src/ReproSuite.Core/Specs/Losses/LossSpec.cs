namespace ReproSuite.Core.Specs;

/// <summary>What training minimizes, besides the penalties of the layers.</summary>
[Cases(typeof(CrossEntropy), typeof(BinaryCrossEntropy), typeof(MeanSquaredError), typeof(MeanAbsoluteError))]
public abstract record LossSpec;
