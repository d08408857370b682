namespace ReproSuite.Suites.Tests;

/// <summary>A seeded source of choices for property tests.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public bool Flag() => _random.Next(2) == 0;

    /// <summary>Strictly between 0 and 1, with all its digits.</summary>
    public double Share() => (_random.NextDouble() + 1e-12) / 2;

    public T Of<T>(params T[] items) => items[_random.Next(items.Length)];
}
