namespace ReproSuite.Data;

/// <summary>Whether a data set can be read on this machine.</summary>
public enum DataPresence
{
    /// <summary>Made from random streams when needed; has no files.</summary>
    Generated,

    /// <summary>All files are there.</summary>
    Complete,

    /// <summary>Some files are there, others are missing.</summary>
    Incomplete,

    /// <summary>No file is there; a run downloads them.</summary>
    Absent,
}
