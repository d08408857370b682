using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>What a search may make of a configuration, as far as it can be tried before anything is drawn.</summary>
/// <remarks>
/// Every parameter alone: all values of a short list, else both ends and one between. Then every two of them together: all values of a very short list,
/// else both ends. Rules that hold between more than two values, or in the middle of a range alone, are found by the trial that breaks them.
/// </remarks>
/// <param name="configuration">Sound, without its search.</param>
/// <param name="space">Sound parameters.</param>
internal sealed class SearchedSpace(Configuration configuration, EquatableList<ParameterSpec> space)
{
    /// <summary>What is not allowed, one sentence each.</summary>
    public IReadOnlyList<string> Misfits()
    {
        string[] alone = [.. space.SelectMany(parameter => Alone(parameter).Distinct(StringComparer.Ordinal))];
        return alone.Length > 0 ? alone : [.. Together().Take(1)];
    }

    private IEnumerable<string> Alone(ParameterSpec parameter)
    {
        foreach (var value in Probes(parameter))
        {
            if (Misfit((parameter.Sets, value)) is { } message)
            {
                yield return message;
                continue;
            }
            foreach (var inner in (parameter as RepeatParameter)?.Each ?? [])
                foreach (var item in Probes(inner))
                    if (Misfit((parameter.Sets, value), (First(parameter, inner), item)) is { } wrong) yield return wrong;
        }
    }

    private IEnumerable<string> Together() =>
        from second in Enumerable.Range(1, Math.Max(0, space.Count - 1))
        from first in Enumerable.Range(0, second)
        from a in Ends(space[first])
        from b in Ends(space[second])
        let message = Misfit([.. a, .. b])
        where message is not null
        select $"{Words(a)} does not go with {Words(b)}: {message}";

    /// <summary>What a parameter sets at its ends; the items of a list have all their lowest or all their highest values.</summary>
    private static IEnumerable<(string Path, string Value)[]> Ends(ParameterSpec parameter)
    {
        var values = parameter.Values is { Count: <= 8 } few ? few : [parameter.Draw(0), parameter.Draw(1 - 1e-9)];
        if (parameter is not RepeatParameter { Each.Count: > 0 } repeat) return values.Select(value => ((string, string)[])[(parameter.Sets, value)]);
        return from value in values
               from end in new[] { 0, 1 - 1e-9 }
               select ((string, string)[])[(repeat.Sets, value), .. repeat.Each.Select(inner => (First(repeat, inner), inner.Draw(end)))];
    }

    private static IEnumerable<string> Probes(ParameterSpec parameter) =>
        parameter.Values is { Count: <= 100 } few ? few : new[] { 0, 0.381966, 1 - 1e-9 }.Select(parameter.Draw);

    private static string First(ParameterSpec list, ParameterSpec inner) => $"{list.Sets}[0].{inner.Sets}";

    private static string Words((string Path, string Value)[] settings) => string.Join(", ", settings.Select(setting => $"{setting.Path}: {setting.Value.Trim('"')}"));

    /// <summary>The first rule that the configuration breaks with these values; null when it breaks none.</summary>
    private string? Misfit(params (string Path, string Value)[] settings)
    {
        try
        {
            return SpecValidator.Check(settings.Aggregate(configuration, (set, setting) => SpecPath.Set(set, setting.Path, setting.Value))).FirstOrDefault()?.Message;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
