namespace ReproSuite.Core.Specs;

/// <summary>Something that watches training after every epoch and may end it, lower its rate or keep its best weights.</summary>
[Cases(typeof(EarlyStopping), typeof(ReduceOnPlateau), typeof(Checkpoint))]
public abstract record CallbackSpec
{
    /// <summary>The figure that it watches, such as <c>val.loss</c>.</summary>
    public abstract string Watches { get; }
}
