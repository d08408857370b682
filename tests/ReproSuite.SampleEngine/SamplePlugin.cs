using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.SampleEngine;

/// <summary>Makes an engine that takes every sample for the first class.</summary>
public sealed class SamplePlugin : IEnginePlugin
{
    /// <inheritdoc/>
    public IEngine Open(string device) => device == "cpu" ? new FirstClass() : throw new InvalidInputException("RPR0805", $"sample has no device \"{device}\". Allowed: cpu.");

    private sealed class FirstClass : IEngine
    {
        public EngineId Id { get; } = new("sample", 7);

        public EngineFacts? Facts { get; } = new("cpu", ["Nothing 1.0"], EnginePromise.SameBitsHere);

        /// <summary>It knows no dropout.</summary>
        public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => spec.Model.Resolve() is Network network && network.Layers.Any(layer => layer is Dropout)
            ? [new Fault("RPR0807", "sample has no layer dropout. Use the exact engine.") { Key = "model" }] : [];

        public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads, Action<ModelWeights>? onTrained, Action<ModelWeights>? onState) =>
            new(TrialStatus.Completed, "", [], 0, 0, 0, 0, [], "", "", Judge(data, data.Train), Judge(data, data.Validation), Judge(data, data.Test));

        private static Evaluation Judge(FoldData data, Samples part)
        {
            var counts = new long[data.Classes * data.Classes];
            foreach (var row in part.Rows) counts[part.Labels[row] * data.Classes]++;
            return new Evaluation(1, new ConfusionMatrix(data.Classes, counts.ToEquatableList()));
        }
    }
}
