using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Uniform on [−limit, limit), limit = sqrt(6 / (in + out)). Source: Glorot and Bengio 2010; the default of Keras.</summary>
[Spec("glorot-uniform"), Description("Uniform with limit sqrt(6 / (in + out)); the default of Keras.")]
public sealed record GlorotUniform : InitializerSpec;
