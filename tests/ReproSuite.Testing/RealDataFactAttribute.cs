using Xunit;

namespace ReproSuite.Testing;

/// <summary>A test that needs a real data set; where the data are absent it is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataFactAttribute : FactAttribute
{
    /// <param name="set">Folder of the data set inside the data root, such as <c>fashion-mnist</c>; null needs only the root.</param>
    public RealDataFactAttribute(string? set = null) => Skip = Reason(RealData.Root, set);

    /// <summary>Why the test cannot run, or null when it can.</summary>
    public static string? Reason(string? root, string? set) =>
        root is null ? "No real data: set REPRO_DATA to a folder that holds them."
        : set is not null && !Directory.Exists(Path.Combine(root, set)) ? $"No data set '{set}' in {root}."
        : null;
}
