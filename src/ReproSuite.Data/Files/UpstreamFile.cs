namespace ReproSuite.Data.Files;

/// <summary>A file that a data set is published in.</summary>
internal sealed record UpstreamFile(string Name, string Address, long Bytes, string Sha256);
