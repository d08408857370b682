namespace ReproSuite.Core.Specs;

/// <summary>The distribution from which the first weights of a kernel, or of a bias, are drawn.</summary>
/// <remarks>in and out are the sides of a kernel. A bias has both equal to its length, as in Keras; where a suite says nothing it starts at zero.</remarks>
[Cases(
    typeof(GlorotUniform), typeof(GlorotNormal), typeof(HeUniform), typeof(HeNormal), typeof(LecunUniform), typeof(LecunNormal),
    typeof(Zeros), typeof(Constant), typeof(RandomNormal), typeof(RandomUniform))]
public abstract record InitializerSpec;
