namespace ReproSuite.Reporting.Templates;

/// <summary>Bounds that keep an untrusted template from using up memory or time. Going over one is an error at the place where it happened.</summary>
internal sealed record TemplateLimits
{
    /// <summary>How many <c>include</c>s may be open at once. Default 16.</summary>
    public int IncludeDepth { get; init; } = 16;

    /// <summary>How many statements and loop rounds one rendering may take in all, partials included. Default 1,000,000.</summary>
    public int Steps { get; init; } = 1_000_000;

    /// <summary>How many characters one rendering may write. Default 16 Mi.</summary>
    public int OutputLength { get; init; } = 16 * 1024 * 1024;
}
