using System.Reflection;

namespace ReproSuite.Testing;

/// <summary>The folder that holds ReproSuite.sln, as it was when the tests were built.</summary>
public static class RepositoryRoot
{
    /// <summary>How deterministic builds (CI=true) write the root in source paths.</summary>
    private const string Mapped = "/_/";

    /// <summary>Full path, without a separator at the end.</summary>
    public static string FullPath { get; } = typeof(RepositoryRoot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(RepositoryRoot)).Value!.TrimEnd('/', '\\');

    /// <summary>The real path of a source file, from what <c>[CallerFilePath]</c> gave.</summary>
    public static string Resolve(string callerFilePath) =>
        callerFilePath.StartsWith(Mapped, StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(FullPath, callerFilePath[Mapped.Length..]))
            : callerFilePath;
}
