namespace ReproSuite.Store;

/// <summary>A stored file is not what was written: it is set aside, and what it held counts as absent. Never leaves the store.</summary>
/// <param name="reason">What is wrong with it, as the end of a sentence: <c>its checksum does not match</c>.</param>
internal sealed class DamagedFileException(string reason) : Exception(reason);
