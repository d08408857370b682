using ReproSuite.Core.Faults;

namespace ReproSuite.Core.Ports;

/// <summary>The one public type of a plug-in's assembly: what makes its engine.</summary>
/// <remarks>It is made by its constructor without arguments. A plug-in is loaded by the tool of the version that it was built with, and by no other.</remarks>
public interface IEnginePlugin
{
    /// <summary>Raised when a plug-in that was built before can no longer be loaded.</summary>
    const int Contract = 1;

    /// <summary>The engine on a device.</summary>
    /// <param name="device">As the user wrote it: <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</param>
    /// <exception cref="InvalidInputException">There is no such device for this engine, or none on this machine.</exception>
    /// <exception cref="BrokenEnvironmentException">The engine's libraries cannot be loaded.</exception>
    IEngine Open(string device);
}
