using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Normal truncated at two standard deviations, with variance 1 / in after truncation. Source: LeCun et al. 1998, as in Keras.</summary>
[Spec("lecun-normal"), Description("Truncated normal with variance 1 / in; made for SELU.")]
public sealed record LecunNormal : InitializerSpec;
