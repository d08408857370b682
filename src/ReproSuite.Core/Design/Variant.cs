namespace ReproSuite.Core.Design;

/// <summary>A named configuration of a suite.</summary>
public sealed record Variant(string Name, Configuration Configuration, string Description = "");
