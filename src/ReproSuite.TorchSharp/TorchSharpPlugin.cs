using ReproSuite.Core.Ports;
using ReproSuite.TorchSharp.Natives;

namespace ReproSuite.TorchSharp;

/// <summary>Makes the <c>torchsharp</c> engine.</summary>
public sealed class TorchSharpPlugin : IEnginePlugin
{
    /// <inheritdoc/>
    public IEngine Open(string device)
    {
        NativeBridge.Open();
        return new TorchEngine(TorchDevice.Parse(device));
    }
}
