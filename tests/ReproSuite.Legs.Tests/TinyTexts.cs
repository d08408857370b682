using System.Text;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics.Tests;

namespace ReproSuite.Legs.Tests;

/// <summary>Two classes of nonsense whose letters a careless lower case would change with the culture.</summary>
internal sealed class TinyTexts : TextSet
{
    private static readonly string[] Syllables = ["KI", "ta", "mI", "ra", "Né", "su", "lo", "Vı"];
    private static readonly string[] Common = ["the", "And", "OF", "İstanbul", "TITLE", "Straße", "1,5"];

    public override string Name => "tiny-texts";

    public override string Title => "Tiny texts";

    public override string Description => "Generated nonsense.";

    public override string Source => "These tests.";

    public override string Licence => "MIT";

    public override string KnownIssues => "";

    public override IReadOnlyList<string> ClassNames { get; } = ["nay", "yea"];

    public override int TrainRows => 60;

    public override int TestRows => 20;

    public override string KnownDigest => "";

    public override IReadOnlyDictionary<StoredPart, LabelledText[]> ReadTexts(string folder)
    {
        var words = new Words(77);
        return new[] { StoredPart.Train, StoredPart.Test }.ToDictionary(part => part, part => Enumerable.Range(0, Rows(part)).Select(row => Draw(words, row % 2)).ToArray());
    }

    /// <summary>The second class takes its first syllables from the later half.</summary>
    private static LabelledText Draw(Words words, int label)
    {
        var text = new StringBuilder();
        for (var left = 5 + words.Below(20); left > 0; left--)
            text.Append(words.Below(4) == 0 ? Common[words.Below(Common.Length)] : Syllables[label * 3 + words.Below(5)] + Syllables[words.Below(8)]).Append(' ');
        return new LabelledText(label, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
