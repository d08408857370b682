namespace ReproSuite.Core.Specs;

/// <summary>Registers every kind that a choice offers; a new optimizer, layer or split is one more type in its list.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CasesAttribute(params Type[] types) : Attribute
{
    /// <summary>The kinds, in the order in which messages and the schema list them.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
