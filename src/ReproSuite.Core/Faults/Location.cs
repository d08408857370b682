namespace ReproSuite.Core.Faults;

/// <summary>A place in a text file; lines and columns count from 1, and 0 means the file as a whole.</summary>
public sealed record Location(string File, int Line = 0, int Column = 0)
{
    /// <summary><c>file(line,col)</c>, or the file alone.</summary>
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Column})");
}
