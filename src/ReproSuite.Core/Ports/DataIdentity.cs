namespace ReproSuite.Core.Ports;

/// <summary>What is known of a suite's data once it has been read: enough to make trial keys and the report's data card without reading it again.</summary>
/// <param name="Digest">Of the parsed samples and labels in use, whatever archive they came from.</param>
/// <param name="Folds">One per fold.</param>
/// <param name="Card">For people.</param>
public sealed record DataIdentity(string Digest, EquatableList<FoldIdentity> Folds, DataCard Card);
