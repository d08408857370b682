namespace ReproSuite.Store;

/// <summary>A stored file is sound, but of a layout that this version of the tool does not read: it is set aside, and what it held counts as absent. Never leaves the store.</summary>
internal sealed class OutdatedFileException() : Exception("it was written by another version of the tool");
