using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Ports;

/// <summary>Where records are kept under their keys. Safe to use from several threads and processes.</summary>
public interface IStore
{
    /// <summary>The record of a key; null when there is none, or when it is damaged and was set aside.</summary>
    TrialRecord? Find(TrialKey key);

    /// <summary>Keeps a record, whole or not at all.</summary>
    /// <exception cref="BrokenEnvironmentException">The folder cannot be written, or another result already stands under the key.</exception>
    void Save(TrialRecord record);

    /// <summary>Every sound record, ordered by key.</summary>
    IEnumerable<TrialRecord> All();

    /// <summary>What is known of data from an earlier reading; null when nothing is, or when the stamp differs. A null stamp accepts any.</summary>
    DataIdentity? FindData(DataSpec data, SplitSpec split, string? stamp);

    /// <summary>Keeps what a reading of the data told.</summary>
    void SaveData(DataSpec data, SplitSpec split, string stamp, DataIdentity identity);

    /// <summary>The weights that a trial ended with; null when they were not kept, or are not those that its record names.</summary>
    ModelWeights? FindWeights(TrialKey key);

    /// <summary>Keeps the weights that a trial ended with, for trials that start from them.</summary>
    void SaveWeights(TrialKey key, ModelWeights weights);

    /// <summary>Where a completed training ended; null when that was not kept, or is damaged. A store that keeps none costs time and nothing else.</summary>
    TrainingState? FindState(TrialKey key) => null;

    /// <summary>Keeps where a training ended, for the same trial with more epochs; its record tells the rest.</summary>
    void SaveState(TrialKey key, ModelWeights numbers)
    {
    }

    /// <summary>Lets go of where a training ended, since nobody goes on from there any more.</summary>
    void DropState(TrialKey key)
    {
    }
}
