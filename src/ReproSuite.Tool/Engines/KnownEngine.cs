using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Tool.Engines;

/// <summary>An engine that this tool knows how to install.</summary>
/// <param name="Name">As <c>--engine</c> names it.</param>
/// <param name="What">In a few words.</param>
/// <param name="Plugin">The room that its plug-in is built from; empty for the one that is built in.</param>
/// <param name="HasCuda">Whether it computes on CUDA devices too, and so has native libraries to choose among.</param>
internal sealed record KnownEngine(string Name, string What, string Plugin, bool HasCuda = false)
{
    /// <summary>Version of TorchSharp that the plug-in is compiled with, and its native libraries restored in.</summary>
    public const string TorchSharpVersion = "0.107.0";

    /// <summary>The package of its plug-in, which has the tool's own version.</summary>
    public string Package => $"{nameof(ReproSuite)}.{Plugin}";

    /// <summary>The built-in one.</summary>
    public static KnownEngine Exact { get; } = new(EngineId.Exact, "managed code, the same bits on every machine; built in", "");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownEngine> All { get; } = 
    [
        Exact,
        new("torchsharp", "libtorch through TorchSharp, on a CPU or a CUDA device", "TorchSharp", HasCuda: true),
        new(ClassicalModelSpec.Engine, "linear models and boosted trees by ML.NET, networks as exact does", "MLNet"),
    ];
}
