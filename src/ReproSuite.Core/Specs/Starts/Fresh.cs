using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>First weights are drawn by the layers' initializers; what a variant writes that is not to inherit the suite's start.</summary>
[Spec("fresh"), Description("First weights are drawn by the initializers.")]
public sealed record Fresh : StartSpec;
