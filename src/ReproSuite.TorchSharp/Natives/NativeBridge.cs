using System.Runtime.InteropServices;
using ReproSuite.Core.Faults;
using TorchSharp;

namespace ReproSuite.TorchSharp.Natives;

/// <summary>Loads libtorch and what TorchSharp puts between it and managed code, before anything else touches TorchSharp.</summary>
/// <remarks>
/// On Linux the bridge of TorchSharp 0.107 names a version of the C++ library, that of GCC 13, of which it uses nothing but a marker that no code refers to.
/// Where the C++ library is older, as on Debian 12 and Ubuntu 22.04, the loader would refuse the bridge for that alone. So the requirement is made optional in
/// this engine's own copy of the file: one bit, which tells the loader to go on without that version (<see cref="VersionNeeds"/>).
/// </remarks>
internal static class NativeBridge
{
    private const string Marker = "GLIBCXX_3.4.32";
    private static readonly Lock Gate = new();
    private static bool _isOpen;

    /// <summary>Loads the libraries; does nothing the second time.</summary>
    /// <exception cref="BrokenEnvironmentException">RPR0808: they are not there, or do not fit this machine.</exception>
    public static void Open()
    {
        lock (Gate)
        {
            if (_isOpen) return;
            if (OperatingSystem.IsLinux()) Relax();
            else if (OperatingSystem.IsWindows()) Environment.SetEnvironmentVariable(CublasWorkspace.Name, CublasWorkspace.Value);
            if (!OperatingSystem.IsWindows()) CublasWorkspace.Set();
            try
            {
                _ = torch.get_num_threads();
            }
            catch (Exception refused) when (refused is TypeInitializationException or NotSupportedException or DllNotFoundException)
            {
                throw new BrokenEnvironmentException(new Fault("RPR0808", $"the native libraries of torchsharp cannot be loaded: {FirstLine(refused)} Install the engine again: dotnet repro engine install torchsharp."), refused);
            }
            _isOpen = true;
        }
    }

    private static void Relax()
    {
        foreach (var file in Candidates())
        {
            if (NativeLibrary.TryLoad(file, out _)) return;
            VersionNeeds.MakeOptional(file, Marker);
        }
    }

    /// <summary>Where the bridge may lie: beside TorchSharp's managed part, or below it by runtime identifier.</summary>
    private static IEnumerable<string> Candidates()
    {
        var folder = Path.GetDirectoryName(typeof(torch).Assembly.Location)!;
        string[] places = [folder, Path.Combine(folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native")];
        return places.Select(place => Path.Combine(place, "libLibTorchSharp.so")).Where(File.Exists);
    }

    private static string FirstLine(Exception fault)
    {
        var innermost = fault.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        return innermost.EndsWith('.') ? innermost : innermost + ".";
    }
}
