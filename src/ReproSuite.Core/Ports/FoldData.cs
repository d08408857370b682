namespace ReproSuite.Core.Ports;

/// <summary>What a trial trains on: the three parts of one fold, preprocessed by what its training rows taught.</summary>
/// <param name="Set">Name of the data set.</param>
/// <param name="Classes">How many there are; 0 where the target is a number.</param>
/// <param name="Train">The rows that teach.</param>
/// <param name="Validation">The rows that judge every epoch; of <see cref="Specs.Whole"/> none.</param>
/// <param name="Test">The rows that judge once, at the end; of a split inside a search none.</param>
/// <param name="ImageWidth">Width in pixels, or 0 when samples are not images.</param>
public sealed record FoldData(string Set, int Classes, Samples Train, Samples Validation, Samples Test, int ImageWidth = 0)
{
    /// <summary>The weights that the trial starts from; null when its first weights are drawn.</summary>
    public ModelWeights? Start { get; init; }

    /// <summary>Where the same trial with fewer epochs ended, to go on from; null to train from the first epoch. It changes no result.</summary>
    public TrainingState? Begun { get; init; }

    /// <summary>The texts as they are stored, UTF-8, one per row of the features; read when first asked for. Null where samples are no texts.</summary>
    public Lazy<IReadOnlyList<byte[]>>? Texts { get; init; }

    /// <summary>Where a model can be drawn; null where there are more than two features.</summary>
    public DrawnGrid? Grid { get; init; }
}
