namespace ReproSuite.Core.Ports;

/// <summary>What a reader of a report should know about a data set.</summary>
/// <param name="Name">As suites name it.</param>
/// <param name="Title">As people call it.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Source">Address or citation.</param>
/// <param name="Licence">Terms of use.</param>
/// <param name="KnownIssues">What is wrong with it, if anything is known.</param>
/// <param name="Features">Numbers per sample.</param>
/// <param name="ImageWidth">Width in pixels, or 0 when samples are not images.</param>
/// <param name="ClassNames">One per class.</param>
/// <param name="TrainCounts">Training rows per class, after the suite's choice of rows.</param>
/// <param name="TestCounts">Test rows per class, after the suite's choice of rows.</param>
public sealed record DataCard(
    string Name,
    string Title,
    string Description,
    string Source,
    string Licence,
    string KnownIssues,
    int Features,
    int ImageWidth,
    EquatableList<string> ClassNames,
    EquatableList<long> TrainCounts,
    EquatableList<long> TestCounts);
