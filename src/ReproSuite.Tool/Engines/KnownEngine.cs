using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Tool.Engines;

/// <summary>An engine that this tool knows how to install.</summary>
/// <param name="Name">As <c>--engine</c> names it.</param>
/// <param name="What">In a few words.</param>
/// <param name="Plugin">The room that its plug-in is built from; empty for the one that is built in.</param>
/// <param name="TorchSharp">Version of TorchSharp whose native libraries, libtorch among them, it can load; empty where it has no use for them.</param>
/// <param name="NeedsLibtorch">Whether it is of no use without them; else they are for what asks for them.</param>
internal sealed record KnownEngine(string Name, string What, string Plugin, string TorchSharp = "", bool NeedsLibtorch = false)
{
    /// <summary>The package of its plug-in, which has the tool's own version.</summary>
    public string Package => $"{nameof(ReproSuite)}.{Plugin}";

    /// <summary>The built-in one.</summary>
    public static KnownEngine Exact { get; } = new(EngineId.Exact, "managed code, the same bits on every machine; built in", "");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownEngine> All { get; } = 
    [
        Exact,
        new("torchsharp", "libtorch through TorchSharp, on a CPU or a CUDA device", "TorchSharp", TorchSharp: "0.107.0", NeedsLibtorch: true),
        new(LibraryModelSpec.Engine, "linear models, boosted trees and text classification by ML.NET, networks as exact does", "MLNet", TorchSharp: "0.102.7"),
    ];
}
