namespace ReproSuite.Core.Ports;

/// <summary>What a trial trains on: the three parts of one fold, preprocessed by what its training rows taught.</summary>
public sealed record FoldData(string Set, int Classes, Samples Train, Samples Validation, Samples Test);
