namespace ReproSuite.Core.Specs;

/// <summary>Where a network's first weights come from.</summary>
[Cases(typeof(Fresh), typeof(Pretrained))]
public abstract record StartSpec;
