namespace ReproSuite.Core.Specs;

/// <summary>The distribution from which a kernel's first weights are drawn. Biases start at zero.</summary>
[Cases(typeof(GlorotUniform), typeof(GlorotNormal), typeof(HeUniform), typeof(HeNormal))]
public abstract record InitializerSpec;
