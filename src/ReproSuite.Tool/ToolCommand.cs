using System.CommandLine;

namespace ReproSuite.Tool;

/// <summary>A command with an example that its own help shows.</summary>
internal sealed class ToolCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>What one would type.</summary>
    public string Example => example;
}
