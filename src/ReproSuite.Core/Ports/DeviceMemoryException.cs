namespace ReproSuite.Core.Ports;

/// <summary>The device has not enough memory for what an engine was asked to train at once; fewer trials may fit.</summary>
/// <param name="message">One line.</param>
/// <param name="inner">What the device's library threw.</param>
public sealed class DeviceMemoryException(string message, Exception inner) : Exception(message, inner);
