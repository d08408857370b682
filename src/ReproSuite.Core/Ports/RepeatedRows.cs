namespace ReproSuite.Core.Ports;

/// <summary>Rows of the data in use that occur more than once, bit for bit and whatever their class.</summary>
/// <param name="TestInTrain">Test rows that equal a training row.</param>
/// <param name="Train">Training rows that equal an earlier training row; a split may put one into the training part of a fold and the other into its validation part.</param>
public sealed record RepeatedRows(long TestInTrain, long Train);
