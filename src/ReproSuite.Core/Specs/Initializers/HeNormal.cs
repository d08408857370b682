using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Normal truncated at two standard deviations, with variance 2 / in after truncation. Source: He et al. 2015, as in Keras.</summary>
[Spec("he-normal"), Description("Truncated normal with variance 2 / in; made for ReLU.")]
public sealed record HeNormal : InitializerSpec;
