using System.Globalization;
using System.Text.Json;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Records;

/// <summary>The first place in which two outcomes of one trial differ.</summary>
/// <param name="Epoch">From 1; null for what belongs to no epoch.</param>
/// <param name="Figure">Such as <c>tensor hidden/kernel</c>, <c>running.loss</c> or <c>test.confusion.counts[3]</c>.</param>
/// <param name="Recorded">A digest, or a figure as records write it; null when the recorded outcome has no such figure.</param>
/// <param name="Found">The same of the other outcome.</param>
public sealed record OutcomeDifference(int? Epoch, string Figure, string? Recorded, string? Found)
{
    /// <summary>Where it is: <c>epoch 4, tensor hidden/kernel</c>.</summary>
    public string Place => Epoch is { } epoch ? string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}, {Figure}") : Figure;

    /// <summary>Compares every figure and every digest, in the order in which training makes them: first weights; epoch by epoch the tensors and then the figures; then all that is known at the end.</summary>
    /// <returns>Null when both outcomes are the same to the last bit, which is when their <see cref="OutcomeDigest"/> is.</returns>
    public static OutcomeDifference? First(TrialOutcome recorded, TrialOutcome found)
    {
        if (found.Status == TrialStatus.Failed) return new OutcomeDifference(null, "status", Word(recorded.Status), $"failed: {found.Reason}");
        using var was = Entries(recorded).GetEnumerator();
        using var now = Entries(found).GetEnumerator();
        while (true)
        {
            var (left, right) = (Next(was), Next(now));
            if (left is null && right is null) return null;
            if (left != right) return Between(left, right);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Place}: recorded {Recorded ?? "nothing"}, now {Found ?? "nothing"}";

    private sealed record Entry(int? Epoch, string Figure, string Text);

    private static IEnumerable<Entry> Entries(TrialOutcome outcome)
    {
        yield return new Entry(null, "initial weights", outcome.InitialWeights);
        foreach (var epoch in outcome.Epochs)
        {
            for (var i = 0; i < epoch.Weights.Count; i++) yield return new Entry(epoch.Epoch, $"tensor {outcome.Tensors[i]}", epoch.Weights[i]);
            foreach (var (path, text) in Values(epoch with { Weights = [] })) yield return new Entry(epoch.Epoch, path, text);
        }
        foreach (var (path, text) in Values(outcome with { Epochs = [] })) yield return new Entry(null, path, text);
    }

    private static IReadOnlyDictionary<string, string> Values<T>(T value) => CanonicalJson.Flatten(JsonSerializer.Serialize(value, RecordJson.Options));

    private static Entry? Next(IEnumerator<Entry> entries) => entries.MoveNext() ? entries.Current : null;

    /// <summary>Where only one side goes on with epochs, or has a part of the end, its entry is the place and the other side has nothing there.</summary>
    private static OutcomeDifference Between(Entry? was, Entry? now)
    {
        if (was is not null && now is not null && (was.Epoch, was.Figure) == (now.Epoch, now.Figure))
            return new OutcomeDifference(was.Epoch, was.Figure, was.Text.Trim('"'), now.Text.Trim('"'));
        return was is null || (was.Epoch is null && now?.Epoch is not null)
            ? new OutcomeDifference(now!.Epoch, now.Figure, null, now.Text.Trim('"'))
            : new OutcomeDifference(was.Epoch, was.Figure, was.Text.Trim('"'), null);
    }

    private static string Word(TrialStatus status) => status.ToString().ToLowerInvariant();
}
