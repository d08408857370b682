namespace ReproSuite.Core.Specs;

/// <summary>Marks a value that says something about a suite without changing what is trained: it stays out of the trial key.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NotIdentityAttribute : Attribute;
