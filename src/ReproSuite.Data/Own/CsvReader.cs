using System.Text;
using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Own;

/// <summary>Reads a CSV file row by row, strictly after RFC 4180 and with the place of every cell. The file is not trusted: sizes are bounded.</summary>
/// <remarks>
/// Rows end with CR LF or LF, the last one may end with the file. A cell that begins with a double quote ends with one; two of them inside stand for one.
/// Elsewhere a quote is a fault. UTF-8, with or without a byte order mark.
/// </remarks>
internal sealed class CsvReader : IDisposable
{
    private const long LargestFile = 1L << 30;
    private const int LongestCell = 1 << 16;
    private const int MostCells = 1 << 16;
    private const int End = -1;

    private readonly string _path;
    private readonly StreamReader _text;
    private readonly StringBuilder _cell = new();
    private int _line = 1;
    private int _column = 1;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidInputException">It is too large.</exception>
    public CsvReader(string path)
    {
        _path = path;
        var stream = File.OpenRead(path);
        _text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        if (stream.Length > LargestFile) throw OwnFiles.Fault("RPR0220", $"the file is too large. Given: {stream.Length} bytes. Allowed: {LargestFile}.", path);
        if (Peek() == '\uFEFF') _text.Read();
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    /// <summary>Reads the next row.</summary>
    /// <param name="row">Receives its cells.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidInputException">A quote in the wrong place, a cell or row that is too long, or bytes that are not UTF-8.</exception>
    public bool Read(List<CsvCell> row)
    {
        row.Clear();
        if (Peek() == End) return false;
        do
        {
            if (row.Count == MostCells) throw Fault("RPR0220", $"a row has more than {MostCells} cells, which are the most that are allowed.", _line, _column);
            var (line, column) = (_line, _column);
            _cell.Clear();
            if (Peek() == '"') ReadQuoted();
            else ReadPlain();
            row.Add(new CsvCell(_cell.ToString(), line, column));
        }
        while (Take(','));
        EndRow();
        return true;
    }

    /// <summary>A fault of a cell.</summary>
    public InvalidInputException Fault(string code, FormattableString message, CsvCell cell) => Fault(code, message, cell.Line, cell.Column);

    private InvalidInputException Fault(string code, FormattableString message, int line, int column) => OwnFiles.Fault(code, message, _path, line, column);

    private void ReadPlain()
    {
        while (Peek() is not (End or ',' or '\n'))
        {
            if (Peek() == '"') throw Fault("RPR0221", $"a quote inside a cell that does not begin with one. Put the whole cell in quotes and double those inside.", _line, _column);
            Append();
        }

        if (Peek() != ',' && _cell.Length > 0 && _cell[^1] == '\r') _cell.Length--;
    }

    private void ReadQuoted()
    {
        var (line, column) = (_line, _column);
        Next();
        while (true)
        {
            if (Peek() == End) throw Fault("RPR0221", $"a quoted cell that never ends.", line, column);
            if (Take('"') && Peek() != '"') break;
            Append();
        }

        Take('\r');
        if (Peek() is not (End or ',' or '\n')) throw Fault("RPR0221", $"a quoted cell goes on after its closing quote. Double the quotes inside.", _line, _column);
    }

    private void Append()
    {
        if (_cell.Length == LongestCell) throw Fault("RPR0220", $"a cell is longer than {LongestCell} characters, which are the most that are allowed.", _line, _column);
        _cell.Append((char)Next());
    }

    private void EndRow()
    {
        if (Peek() != '\n') return;
        Next();
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted) return false;
        Next();
        return true;
    }

    private int Next()
    {
        var read = _text.Read();
        (_line, _column) = read == '\n' ? (_line + 1, 1) : (_line, _column + 1);
        return read;
    }

    private int Peek()
    {
        try
        {
            return _text.Peek() is var next && next == End && !_text.EndOfStream ? _text.Peek() : next;
        }
        catch (DecoderFallbackException)
        {
            throw Fault("RPR0221", $"not UTF-8 in this line or soon after. Save the file as UTF-8.", _line, 1);
        }
    }
}
