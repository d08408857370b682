using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;

namespace ReproSuite.MLNet;

/// <summary>Makes the <c>mlnet</c> engine.</summary>
public sealed class MLNetPlugin : IEnginePlugin
{
    /// <inheritdoc/>
    public IEngine Open(string device) => device == "cpu" ? new MLNetEngine() : throw new InvalidInputException("RPR0805", $"mlnet has no device \"{device}\". Allowed: cpu.");
}
