using System.Globalization;
using ReproSuite.Core.Ports;
using ReproSuite.Training.Callbacks;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training;

/// <summary>Where a training stands between two epochs: takes it down, and brings a fresh training there.</summary>
/// <remarks>
/// Taken down is what nothing else tells: all weights, moving figures among them, what the optimizer remembers of every parameter, and the best weights
/// of callbacks. The running products of an optimizer come back by beginning as many steps, bit for bit, since no rate enters them; the counters of
/// callbacks and a rate that they have lowered by showing them the records of the epochs once more. Order of rows, masks, noise, changes of images and
/// schedules depend on the numbers of epoch and step alone.
/// </remarks>
internal sealed class Standing(ParameterBuffer parameters, ILearner learner, IReadOnlyList<Callback> callbacks)
{
    /// <summary>A copy of everything that <see cref="TryReturn"/> needs beside the outcome.</summary>
    public ModelWeights Take()
    {
        learner.FetchMemory();
        return new ModelWeights(
        [
            .. from carried in Carried.Concat(Keepers.Select(keeper => (keeper.Name, Numbers: keeper.Kept.Numbers)))
               select new NamedTensor(carried.Name, 1, carried.Numbers.Length, [.. carried.Numbers]),
        ]);
    }

    /// <summary>Brings a fresh training to where another one stood at its end; changes nothing and says so when what was taken down is not of such a training.</summary>
    public bool TryReturn(TrainingState state)
    {
        float[]? Find(string name, int length) => state.Numbers.Find(name)?.Numbers is { } numbers && numbers.Length == length ? numbers : null;
        var live = Carried.ToList();
        var carried = live.ConvertAll(tensor => Find(tensor.Name, tensor.Numbers.Length));
        var best = Keepers.ToDictionary(keeper => keeper.Callback, keeper => Find(keeper.Name, parameters.Weights.Length));
        if (carried.Contains(null) || best.ContainsValue(null)) return false;
        for (var i = 0; i < live.Count; i++) carried[i]!.CopyTo(live[i].Numbers, 0);
        learner.Resume(state.Outcome.Steps);
        foreach (var epoch in state.Outcome.Epochs)
        {
            foreach (var callback in callbacks)
            {
                callback.AfterEpoch(epoch, best.GetValueOrDefault(callback));
                learner.LearningRate = callback.NextRate(learner.LearningRate);
            }
        }
        return true;
    }

    private IEnumerable<(string Name, float[] Numbers)> Carried => [("weights", parameters.Weights), .. learner.Memory.Select((memory, i) => (Name("optimizer", i), memory))];

    private IEnumerable<(string Name, Callback Callback, BestWeights Kept)> Keepers =>
        from numbered in callbacks.Select((callback, i) => (Callback: callback, Number: i))
        where numbered.Callback.Kept is not null
        select (Name("callback", numbered.Number), numbered.Callback, numbered.Callback.Kept);

    private static string Name(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}[{number}]");
}
