using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.TorchSharp.NasBert;
using ReproSuite.Core.Faults;
using TorchSharp;

namespace ReproSuite.MLNet;

/// <summary>libtorch, and what lies between it and ML.NET: only text classification needs them, and they are large.</summary>
internal static class TorchLibrary
{
    private const string Bridge = "LibTorchSharp";

    /// <summary>Name and version, as records say them; empty where it cannot be used.</summary>
    public static string[] Name => Missing is null ? [$"TorchSharp {Version.Of(typeof(torch))}"] : [];

    /// <summary>RPR0822: libtorch cannot be loaded. RPR0823: ML.NET and TorchSharp do not fit each other. Null where text classification can be trained.</summary>
    public static Fault? Missing =>
        Refusal() is { } refusal
            ? new Fault("RPR0822", $"text-classification needs libtorch, which cannot be loaded here: {refusal}. Install the engine with it: dotnet repro engine install mlnet --libtorch.") { Key = "model" }
        : LosesWeights()
            ? new Fault("RPR0823", $"text-classification cannot be trained with TorchSharp {Version.Of(typeof(torch))}: Microsoft.ML.TorchSharp {Version.Of(typeof(TextClassificationTrainer))} lets go of every weight that it initializes. Install the engine from a feed that has TorchSharp 0.102.7, which it is made for.") { Key = "model" }
        : null;

    /// <summary>Why the loader refuses libtorch, in one line; null when it does not. Asked before anything of TorchSharp runs, which remembers a failure.</summary>
    private static string? Refusal()
    {
        try
        {
            return NativeLibrary.TryLoad(Bridge, typeof(torch).Assembly, searchPath: null, out _) ? null : "it is not there";
        }
        catch (DllNotFoundException refused)
        {
            return refused.Message.ReplaceLineEndings("\n").TrimEnd('\n', ' ').Split('\n')[^1].Trim();
        }
    }

    /// <summary>
    /// Whether ML.NET disposes the weights that it initializes: it disposes what an initializer returns, which is the tensor that went in. Up to TorchSharp 0.103 that was a handle of a layer's weight made for the asking, since 0.104 it is the layer's own.
    /// Asked by doing it, since a later version of either may do otherwise.
    /// </summary>
    private static bool LosesWeights()
    {
        var initialize = typeof(TextClassificationTrainer).Assembly.GetType("Microsoft.ML.TorchSharp.Utils.ModelUtils")?.GetMethod("InitZeros", BindingFlags.Static | BindingFlags.Public);
        using var layer = torch.nn.Linear(1, 1);
        initialize?.Invoke(null, [layer.weight]);
        return layer.weight!.IsInvalid;
    }
}
