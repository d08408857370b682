using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Zero everywhere. As a kernel it keeps the units of a layer alike for ever.</summary>
[Spec("zeros"), Description("Zero everywhere.")]
public sealed record Zeros : InitializerSpec;
