namespace ReproSuite.Core.Specs;

/// <summary>The words that a text value may take.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params string[] values) : Attribute
{
    /// <summary>The allowed words.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
