namespace ReproSuite.Core.Ports;

/// <summary>Which rows a fold has.</summary>
/// <param name="Digest">Of the row numbers of both parts.</param>
/// <param name="Train">Training rows.</param>
/// <param name="Validation">Validation rows.</param>
public sealed record FoldIdentity(string Digest, int Train, int Validation);
