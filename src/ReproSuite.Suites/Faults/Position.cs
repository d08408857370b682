namespace ReproSuite.Suites.Faults;

/// <summary>Where something stands in the text; lines and columns count from 1.</summary>
internal readonly record struct Position(int Line, int Column);
