namespace ReproSuite.Data;

/// <summary>A data file on this machine beside the one that upstream publishes.</summary>
/// <param name="Name">File name.</param>
/// <param name="Bytes">Size here.</param>
/// <param name="Sha256">Hash here.</param>
/// <param name="UpstreamSha256">Hash of upstream's file.</param>
public sealed record FileVerification(string Name, long Bytes, string Sha256, string UpstreamSha256)
{
    /// <summary>Whether it is byte for byte upstream's file.</summary>
    public bool IsUpstream => Sha256 == UpstreamSha256;
}
