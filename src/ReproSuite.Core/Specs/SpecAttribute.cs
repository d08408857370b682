namespace ReproSuite.Core.Specs;

/// <summary>The word by which a suite file names this kind of thing: <c>adam</c>, <c>dropout</c>, <c>kfold</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SpecAttribute(string name) : Attribute
{
    /// <summary>The word, in kebab-case.</summary>
    public string Name { get; } = name;
}
