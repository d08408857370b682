namespace ReproSuite.Testing;

/// <summary>The folder with real data sets, which the repository does not hold.</summary>
public static class RealData
{
    /// <summary>Full path: REPRO_DATA if set, else <c>../shared/data</c> beside the repository if it exists, else null.</summary>
    public static string? Root { get; } = Find(Environment.GetEnvironmentVariable("REPRO_DATA"), RepositoryRoot.FullPath);

    /// <summary>The rule of <see cref="Root"/> on given values. A folder named by the variable must exist; one that does not counts as no data.</summary>
    public static string? Find(string? variable, string repositoryRoot)
    {
        var folder = string.IsNullOrEmpty(variable) ? Path.Combine(repositoryRoot, "..", "shared", "data") : variable;
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
