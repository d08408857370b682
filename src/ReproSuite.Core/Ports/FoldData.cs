namespace ReproSuite.Core.Ports;

/// <summary>What a trial trains on: the three parts of one fold, preprocessed by what its training rows taught.</summary>
/// <param name="Set">Name of the data set.</param>
/// <param name="Classes">Number of classes.</param>
/// <param name="Train">The rows that train.</param>
/// <param name="Validation">The rows used while choosing.</param>
/// <param name="Test">The rows touched once, at the end.</param>
/// <param name="ImageWidth">Width in pixels, or 0 when samples are not images.</param>
public sealed record FoldData(string Set, int Classes, Samples Train, Samples Validation, Samples Test, int ImageWidth = 0);
