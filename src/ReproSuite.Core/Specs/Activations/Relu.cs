using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Rectified linear unit: y = x where x &gt; 0, else +0. Source: Nair and Hinton 2010.</summary>
[Spec("relu"), Description("Rectified linear unit, y = max(0, x).")]
public sealed record Relu : ActivationSpec;
