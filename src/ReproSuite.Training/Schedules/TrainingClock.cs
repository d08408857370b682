using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Schedules;

/// <summary>How many steps an epoch and the whole training have.</summary>
/// <param name="StepsPerEpoch">Batches of the fold's training part, the last and smaller one included.</param>
/// <param name="Steps">Of all epochs; behind a warm-up, of what is left.</param>
internal readonly record struct TrainingClock(long StepsPerEpoch, long Steps)
{
    /// <summary>Of a training on so many rows.</summary>
    public static TrainingClock Of(TrainingSpec training, long rows)
    {
        var perEpoch = (rows + training.Batch - 1) / training.Batch;
        return new TrainingClock(perEpoch, perEpoch * training.Epochs);
    }

    /// <summary>A length in steps.</summary>
    public long In(TrainingLength length) => length.Steps(StepsPerEpoch);
}
