using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Uniform on [−limit, limit), limit = sqrt(3 / in). Source: LeCun et al. 1998, as in Keras.</summary>
[Spec("lecun-uniform"), Description("Uniform with limit sqrt(3 / in).")]
public sealed record LecunUniform : InitializerSpec;
