namespace ReproSuite.Data;

/// <summary>One line of <c>data list</c>.</summary>
/// <param name="Name">As suites name it.</param>
/// <param name="Title">As people call it.</param>
/// <param name="TrainRows">Rows of the training part.</param>
/// <param name="TestRows">Rows of the test part.</param>
/// <param name="Presence">Whether it can be read here.</param>
/// <param name="Folder">Where its files lie or would be downloaded to; null for a generated set.</param>
/// <param name="DownloadBytes">Size of all its files; 0 for a generated set.</param>
public sealed record DataListing(
    string Name, string Title, int TrainRows, int TestRows, DataPresence Presence, string? Folder, long DownloadBytes);
