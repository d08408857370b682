using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>The identity: y = x.</summary>
[Spec("linear"), Description("Identity, y = x.")]
public sealed record Linear : ActivationSpec;
