using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Uniform on [−limit, limit), limit = sqrt(6 / in). Source: He et al. 2015.</summary>
[Spec("he-uniform"), Description("Uniform with limit sqrt(6 / in); made for ReLU.")]
public sealed record HeUniform : InitializerSpec;
