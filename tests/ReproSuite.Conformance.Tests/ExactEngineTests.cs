using ReproSuite.Core.Ports;
using ReproSuite.Training;

namespace ReproSuite.Conformance.Tests;

/// <summary>Equality.</summary>
public sealed class ExactEngineTests : EngineContract
{
    internal override IEngine Engine { get; } = new ExactEngine();

    internal override Tolerance Tolerance => Tolerance.None;
}
