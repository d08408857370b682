using ReproSuite.Core.Faults;

namespace ReproSuite.Suites.Faults;

/// <summary>Collects what is wrong with one file. The same fault at the same place counts once, however many variants inherit it.</summary>
internal sealed class FaultList(string file)
{
    private const int Limit = 1000;
    private const int LongestMessage = 1000;
    private readonly HashSet<(Position At, string Code, string Message)> _faults = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => _faults.Count == 0;

    /// <summary>Whether a default stands in for everything that is wrong so far.</summary>
    public bool AreStoodIn { get; private set; } = true;

    /// <summary>Notes a fault; a file with a thousand faults is given up on, which bounds the time an adverse one can take.</summary>
    /// <param name="code">Of its kind.</param>
    /// <param name="at">Its place.</param>
    /// <param name="message">In one line.</param>
    /// <param name="standsIn">Whether reading goes on with a default in place of what is wrong.</param>
    public void Add(string code, Position at, string message, bool standsIn = false)
    {
        AreStoodIn &= standsIn;
        _faults.Add((at, code, Shown.OneLine(message.Length <= LongestMessage ? message : message[..LongestMessage] + "…")));
        if (_faults.Count >= Limit) throw ToException();
    }

    /// <summary>Whether a fault has been noted at a place.</summary>
    public bool Has(Position at) => _faults.Any(fault => fault.At == at);

    /// <summary>Every fault in the order of the text.</summary>
    public InvalidInputException ToException() => new(
    [
        .. _faults
            .OrderBy(f => f.At.Line).ThenBy(f => f.At.Column)
            .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)
            .Select(f => new Fault(f.Code, f.Message, new Location(file, f.At.Line, f.At.Column))),
    ]);
}
