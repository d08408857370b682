using ReproSuite.Core.Identity;

namespace ReproSuite.Legs.Tests;

/// <summary>One question put in several ways, to which there is one answer.</summary>
internal static class Agreement
{
    /// <summary>The answer.</summary>
    /// <param name="name">Of the question.</param>
    /// <param name="answers">Each with the way it was come by.</param>
    /// <exception cref="InvalidOperationException">Two ways lead to different answers.</exception>
    public static KeyValuePair<string, string> Of(string name, IEnumerable<(string Way, string Answer)> answers)
    {
        var (firstWay, first) = answers.First();
        foreach (var (way, answer) in answers.Skip(1))
            if (answer != first) throw new InvalidOperationException($"{name}: {firstWay} gives {first}, {way} gives {answer}.");
        return KeyValuePair.Create(name, first);
    }

    /// <summary>A digest of bits, every NaN the canonical one.</summary>
    public static string DigestOf(ReadOnlySpan<float> values)
    {
        using var digest = new DigestBuilder();
        return digest.Add(Array.ConvertAll(Numerics.Tests.Bits.Of(values), bits => (int)bits)).Finish();
    }
}
