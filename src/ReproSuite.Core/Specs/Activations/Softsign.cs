using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Softsign: y = x / (1 + |x|). Source: Turian et al. 2009, as in Keras.</summary>
[Spec("softsign"), Description("Softsign, y = x / (1 + |x|).")]
public sealed record Softsign : ActivationSpec;
