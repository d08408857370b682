namespace ReproSuite.Core.Specs;

/// <summary>How gradients, the penalties' included, are held within a limit before the optimizer sees them.</summary>
[Cases(typeof(ClipByValue), typeof(ClipByNorm), typeof(ClipByGlobalNorm))]
public abstract record ClippingSpec;
