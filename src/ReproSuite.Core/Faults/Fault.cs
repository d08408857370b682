namespace ReproSuite.Core.Faults;

/// <summary>One thing that is wrong with an input: a code, one line of text, and where it stands if that is known.</summary>
/// <param name="Code">Stable identifier, <c>RPR</c> and four digits.</param>
/// <param name="Message">What is wrong, what was given, what is allowed, and the way out; one line, ending in a full stop.</param>
/// <param name="Location">Place in a file, or null when the input has none.</param>
public sealed record Fault(string Code, string Message, Location? Location = null)
{
    /// <summary>The key of a suite that the fault speaks of, such as <c>data.set</c>, told by a room that does not see the file; empty where the message begins with it or where there is none.</summary>
    public string Key { get; init; } = "";

    /// <summary>The canonical MSBuild form, <c>file(line,col): error CODE: message</c>, which editors and CI turn into links.</summary>
    public override string ToString() => Location is null ? $"error {Code}: {Message}" : $"{Location}: error {Code}: {Message}";
}
