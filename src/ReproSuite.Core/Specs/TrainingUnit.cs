namespace ReproSuite.Core.Specs;

/// <summary>What a <see cref="TrainingLength"/> counts.</summary>
public enum TrainingUnit
{
    /// <summary>Updates of the weights.</summary>
    Steps,

    /// <summary>Passes over the training part.</summary>
    Epochs,
}
