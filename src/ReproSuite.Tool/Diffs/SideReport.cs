namespace ReproSuite.Tool.Diffs;

/// <summary>One report of a side of a comparison.</summary>
/// <param name="Name">Of its folder: the suite's own, or <c>suite@size</c>.</param>
/// <param name="File">Where its results are, for faults.</param>
/// <param name="Bytes">Gives its results when they are needed.</param>
internal sealed record SideReport(string Name, string File, Func<byte[]> Bytes);

/// <summary>One side of a comparison.</summary>
/// <param name="Label">What it is, the commit that was actually used with it.</param>
/// <param name="Reports">In ordinal order of their names.</param>
/// <param name="IsSingle">Whether one report was asked for by its place, whatever its folder is called.</param>
internal sealed record Side(string Label, IReadOnlyList<SideReport> Reports, bool IsSingle = false);
