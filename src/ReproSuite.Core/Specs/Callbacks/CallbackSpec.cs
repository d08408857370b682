namespace ReproSuite.Core.Specs;

/// <summary>Something that watches training after every epoch and may end it.</summary>
[Cases(typeof(EarlyStopping))]
public abstract record CallbackSpec;
