using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Searches;

/// <summary>One configuration of a search.</summary>
/// <param name="Number">In the order of drawing, from 0.</param>
/// <param name="Settings">What is set: path and value as JSON.</param>
internal sealed record Candidate(int Number, EquatableList<(string Path, string Json)> Settings)
{
    /// <summary>The configuration as a trial of its own, with shorthands written out and nothing left to search.</summary>
    public TrialSpec Applied(TrialSpec owner)
    {
        var configuration = new Configuration(owner.Model, owner.Training, owner.Preprocessing);
        foreach (var (path, json) in Settings) configuration = SpecPath.Set(configuration, path, json);
        return owner with { Model = configuration.Model.Resolve(), Training = configuration.Training, Preprocessing = configuration.Preprocessing, Search = null };
    }

    /// <summary>For people: <c>path: value</c>.</summary>
    public EquatableList<string> Words => Settings.Select(setting => $"{setting.Path}: {setting.Json.Trim('"')}").ToEquatableList();
}

/// <summary>Draws the configurations of a search, each addressed by its number, so that no order of events can change it.</summary>
/// <remarks>
/// The number that a parameter gets depends on the data set, the seed, the fold, the candidate and the parameter's path alone. A candidate that repeats
/// an earlier one is drawn again, up to 20 times, as in Keras Tuner; after that the space counts as exhausted.
/// </remarks>
internal static class Draws
{
    private const int MostCollisions = 20;

    /// <summary>So many different candidates, fewer where the space seems to have no more.</summary>
    public static IReadOnlyList<Candidate> Random(TrialSpec owner, EquatableList<ParameterSpec> space, int count)
    {
        var seen = new HashSet<EquatableList<(string, string)>>();
        var candidates = new List<Candidate>();
        while (candidates.Count < count)
        {
            var drawn = Enumerable.Range(0, MostCollisions + 1)
                .Select(attempt => Draw(owner, space, candidates.Count, attempt))
                .FirstOrDefault(settings => !seen.Contains(settings));
            if (drawn == default) break;
            seen.Add(drawn);
            candidates.Add(new Candidate(candidates.Count, drawn));
        }
        return candidates;
    }

    /// <summary>Every combination, the last parameter changing fastest.</summary>
    public static IReadOnlyList<Candidate> Grid(EquatableList<ParameterSpec> space)
    {
        IEnumerable<(string, string)[]> combinations = [[]];
        foreach (var parameter in space)
            combinations = from before in combinations from value in parameter.Values! select (((string, string)[])[.. before, (parameter.Sets, value)]);
        return [.. combinations.Select((settings, number) => new Candidate(number, settings.ToEquatableList()))];
    }

    private static EquatableList<(string, string)> Draw(TrialSpec owner, EquatableList<ParameterSpec> space, int candidate, int attempt)
    {
        var settings = new List<(string, string)>();
        foreach (var parameter in space)
        {
            settings.Add((parameter.Sets, parameter.Draw(Uniform(parameter.Sets))));
            if (parameter is not RepeatParameter repeat) continue;
            var length = int.Parse(settings[^1].Item2, CultureInfo.InvariantCulture);
            for (var item = 0; item < length; item++)
            {
                foreach (var inner in repeat.Each)
                {
                    var path = string.Create(CultureInfo.InvariantCulture, $"{repeat.Sets}[{item}].{inner.Sets}");
                    settings.Add((path, inner.Draw(Uniform(path))));
                }
            }
        }
        return settings.ToEquatableList();

        double Uniform(string path) => Streams.Search(owner.Data.Name, owner.Seed, owner.Fold, path).Uniform((ulong)candidate, (uint)attempt);
    }
}
