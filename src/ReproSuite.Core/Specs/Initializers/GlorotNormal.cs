using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Normal truncated at two standard deviations, with variance 2 / (in + out) after truncation. Source: Glorot and Bengio 2010, as in Keras.</summary>
[Spec("glorot-normal"), Description("Truncated normal with variance 2 / (in + out).")]
public sealed record GlorotNormal : InitializerSpec;
