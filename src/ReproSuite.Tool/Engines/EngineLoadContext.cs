using System.Reflection;
using System.Runtime.Loader;
using ReproSuite.Core.Ports;

namespace ReproSuite.Tool.Engines;

/// <summary>Where a plug-in and its libraries are loaded: apart from the tool's, but for the tool's own rooms, which both share.</summary>
internal sealed class EngineLoadContext : AssemblyLoadContext
{
    private const string OwnRooms = "ReproSuite.";
    private readonly AssemblyDependencyResolver _resolver;
    private readonly string _folder;

    private EngineLoadContext(string assembly)
        : base(Path.GetFileNameWithoutExtension(assembly)) => (_resolver, _folder) = (new AssemblyDependencyResolver(assembly), Path.GetDirectoryName(assembly)!);

    /// <summary>The plug-in of an assembly.</summary>
    /// <exception cref="TypeLoadException">It has none, or more than one.</exception>
    public static IEnginePlugin Plugin(string assembly)
    {
        var loaded = new EngineLoadContext(assembly).LoadFromAssemblyPath(assembly);
        return loaded.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IEnginePlugin)) && !type.IsAbstract).ToArray() is [var only]
            ? (IEnginePlugin)Activator.CreateInstance(only)!
            : throw new TypeLoadException($"{Path.GetFileName(assembly)} must have exactly one public {nameof(IEnginePlugin)}");
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name!.StartsWith(OwnRooms, StringComparison.Ordinal) && File.Exists(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll"))) return null;
        return _resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string name)
    {
        if (_resolver.ResolveUnmanagedDllToPath(name) is { } path) return LoadUnmanagedDllFromPath(path);
        var beside = Path.Combine(_folder, OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so");
        return File.Exists(beside) ? LoadUnmanagedDllFromPath(beside) : 0;
    }
}
