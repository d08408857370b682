#if PLUGIN_ENGINES
using ReproSuite.Core.Ports;
using ReproSuite.TorchSharp;
using ReproSuite.TorchSharp.Natives;

namespace ReproSuite.Conformance.Tests;

/// <summary>A trial in a stack keeps the contract of engines: near the exact engine, whoever is beside it.</summary>
public sealed class TorchSharpStackTests : EngineContract
{
    internal override IEngine Engine { get; } = new StackedTrialEngine(Open());

    internal override Tolerance Tolerance { get; } = new(1e-5, 1e-3);

    private static TorchEngine Open()
    {
        NativeBridge.Open();
        return new TorchEngine(TorchDevice.Cpu);
    }
}
#endif
