using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>The same number everywhere. As a kernel it keeps the units of a layer alike for ever.</summary>
[Spec("constant"), Description("The same number everywhere.")]
public sealed record Constant([Bounds(Low = -1e6, High = 1e6)] double Value) : InitializerSpec;
