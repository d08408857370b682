namespace ReproSuite.Data;

/// <summary>One line of <c>data list</c>.</summary>
/// <param name="Name">As suites name it.</param>
/// <param name="Title">As people call it.</param>
/// <param name="TrainRows">Rows of the training part.</param>
/// <param name="TestRows">Rows of the test part.</param>
/// <param name="Features">Numbers of a row; 0 of a text.</param>
/// <param name="Classes">Classes; 0 where the target is a number.</param>
/// <param name="Presence">Whether it can be read here.</param>
/// <param name="Folder">Where its files lie or would be downloaded to; null for a generated set.</param>
/// <param name="DownloadBytes">Size of all its files; 0 for a generated set.</param>
public sealed record DataListing(
    string Name, string Title, int TrainRows, int TestRows, int Features, int Classes, DataPresence Presence, string? Folder, long DownloadBytes);
