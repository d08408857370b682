namespace ReproSuite.Data.Own;

/// <summary>A cell of a CSV file and the place where it begins, counted from 1.</summary>
internal readonly record struct CsvCell(string Text, int Line, int Column);
