namespace ReproSuite.TorchSharp.Stacks;

/// <summary>Tells a model's loop that its round failed. Every loop throws one of its own: one exception must not be thrown by several threads at once.</summary>
/// <param name="cause">What the round threw.</param>
internal sealed class RoundException(Exception cause) : Exception(cause.Message, cause);
