namespace ReproSuite.Core.Specs;

/// <summary>A value that a search chooses.</summary>
/// <param name="Sets">Path of what it sets in the variant's configuration, such as <c>training.optimizer.learning-rate</c>; words of choices are not part of it.</param>
[Cases(typeof(IntParameter), typeof(FloatParameter), typeof(ChoiceParameter), typeof(WordParameter), typeof(BooleanParameter), typeof(RepeatParameter))]
public abstract record ParameterSpec(string Sets)
{
    /// <summary>Every value as JSON, in ascending or declared order; null when there are too many to count.</summary>
    public abstract IReadOnlyList<string>? Values { get; }

    /// <summary>The value that a number stands for, as JSON.</summary>
    /// <param name="uniform">In [0, 1).</param>
    public virtual string Draw(double uniform) => Values![(int)(uniform * Values!.Count)];
}
