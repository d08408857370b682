namespace ReproSuite.Training.Losses;

/// <summary>What the rows of a batch really are: a class each, or a number each.</summary>
internal readonly ref struct Truth
{
    private Truth(ReadOnlySpan<int> labels, ReadOnlySpan<float> targets)
    {
        Labels = labels;
        Targets = targets;
    }

    /// <summary>The class of each row; empty where they are numbers.</summary>
    public ReadOnlySpan<int> Labels { get; }

    /// <summary>The number of each row; empty where they are classes.</summary>
    public ReadOnlySpan<float> Targets { get; }

    /// <summary>Classes.</summary>
    public static implicit operator Truth(ReadOnlySpan<int> labels) => new(labels, default);

    /// <summary>Classes.</summary>
    public static implicit operator Truth(int[] labels) => new(labels, default);

    /// <summary>Numbers.</summary>
    public static implicit operator Truth(ReadOnlySpan<float> targets) => new(default, targets);

    /// <summary>Numbers.</summary>
    public static implicit operator Truth(float[] targets) => new(default, targets);
}
