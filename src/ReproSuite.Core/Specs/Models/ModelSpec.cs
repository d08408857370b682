namespace ReproSuite.Core.Specs;

/// <summary>What is trained.</summary>
[Cases(typeof(Mlp), typeof(Stack), typeof(Network), typeof(Majority), typeof(Lbfgs), typeof(Sdca), typeof(AveragedPerceptron), typeof(FastTree), typeof(LightGbm), typeof(TextClassification))]
public abstract record ModelSpec
{
    /// <summary>The same model with every shorthand written out and every layer named; the form that is hashed and trained.</summary>
    public virtual ModelSpec Resolve() => this;

    /// <summary>Whether it is trained in epochs.</summary>
    public virtual bool HasEpochs => true;
}
