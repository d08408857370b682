using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Sets;

/// <summary>The data sets that come with the tool. A new one is one file and one line here.</summary>
internal static class DataSets
{
    public static IReadOnlyList<DataSet> All { get; } = [new Cifar10(), new FashionMnist(), new Glyphs(), new Imdb(), new Moons(), new NoisySine()];

    /// <summary>The set of a name.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static DataSet Find(IReadOnlyList<DataSet> sets, string name) =>
        sets.FirstOrDefault(set => set.Name == name) ?? throw new InvalidInputException([new Fault("RPR0201",
            $"unknown data set \"{name}\".{DidYouMean.Sentence(name, sets.Select(set => set.Name))} Allowed: {string.Join(", ", sets.Select(set => set.Name))}.") { Key = "data.set" }]);
}
