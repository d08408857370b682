using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;

namespace ReproSuite.Tool;

/// <summary>One of several parts of a plan, for machines that train side by side and know nothing of each other.</summary>
/// <remarks>A trial's shard follows from its key alone: when trials are added, the others stay where they are.</remarks>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Number, int Count)
{
    private const int Most = 10_000;

    /// <summary>Variables in which schedulers tell a task which one it is: number, the first number where it is not told, count.</summary>
    private static readonly (string Number, string First, string Count)[] Schedulers =
    [
        ("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_COUNT"),
        ("JOB_COMPLETION_INDEX", "0", "JOB_COMPLETIONS"),
        ("CI_NODE_INDEX", "1", "CI_NODE_TOTAL"),
        ("CIRCLE_NODE_INDEX", "0", "CIRCLE_NODE_TOTAL"),
        ("BUILDKITE_PARALLEL_JOB", "0", "BUILDKITE_PARALLEL_JOB_COUNT"),
    ];

    /// <summary>Reads <c>2/3</c>, or <c>auto</c> from the scheduler's variables or from <c>REPRO_SHARD</c>.</summary>
    /// <exception cref="InvalidInputException">RPR0521: neither, or a number outside the count.</exception>
    public static Shard Parse(string text, Func<string, string?> variable)
    {
        if (text == "auto") return variable("REPRO_SHARD") is { Length: > 0 } given ? Parse(given, "REPRO_SHARD") : OfScheduler(variable);
        return Parse(text, "--shard");
    }

    /// <summary>Whether a trial belongs to it.</summary>
    public bool Holds(Trial trial) => ulong.Parse(trial.Key.Hex.AsSpan(0, 15), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % (ulong)Count == (ulong)(Number - 1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static Shard Parse(string text, string where)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Whole(parts[0]) is { } number && Whole(parts[1]) is { } count && count is >= 1 and <= Most && number >= 1 && number <= count
            ? new Shard(number, count)
            : throw Fault($"{where} is a number and a count such as 2/3, or auto. Given: {text}. Allowed: 1/N to N/N, N at most {Most}.");
    }

    private static Shard OfScheduler(Func<string, string?> variable)
    {
        foreach (var scheduler in Schedulers)
        {
            if (variable(scheduler.Number) is not { Length: > 0 } number) continue;
            if (variable(scheduler.Count) is not { Length: > 0 } count)
                throw Fault($"{scheduler.Number} is set, but {scheduler.Count} is not. Set it to the number of tasks, or write --shard I/N.");
            var first = Whole(scheduler.First) ?? Whole(variable(scheduler.First) ?? "") ?? 0;
            return Parse(string.Create(CultureInfo.InvariantCulture, $"{Whole(number) - first + 1}/{count}"), $"what {scheduler.Number}={number} and {scheduler.Count}={count} give");
        }
        throw Fault($"--shard auto finds none of the variables of a scheduler: {string.Join(", ", Schedulers.Select(scheduler => scheduler.Number))}. Set REPRO_SHARD=I/N, or write --shard I/N.");
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static InvalidInputException Fault(FormattableString message) => new("RPR0521", message.ToString(CultureInfo.InvariantCulture));
}
