using System.Globalization;
using System.Runtime.InteropServices;

namespace ReproSuite.Data.Own;

/// <summary>A column of a table: numbers, or texts by their numbers in the order in which they came.</summary>
internal sealed class CsvColumn
{
    private readonly List<float> _numbers = [];
    private readonly List<int> _texts = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>A column of a name.</summary>
    public CsvColumn(string name, bool isText) => (Name, IsText) = (name, isText);

    /// <summary>As the header has it.</summary>
    public string Name { get; }

    /// <summary>Whether it holds classes or categories.</summary>
    public bool IsText { get; }

    /// <summary>The different texts.</summary>
    public IReadOnlyCollection<string> Texts => _seen.Keys;

    /// <summary>The numbers, row after row.</summary>
    public ReadOnlySpan<float> Numbers => CollectionsMarshal.AsSpan(_numbers);

    /// <summary>Adds a cell; false when it is no finite number and should be one.</summary>
    public bool TryAdd(string cell)
    {
        if (IsText)
        {
            if (!_seen.TryGetValue(cell, out var number)) _seen.Add(cell, number = _seen.Count);
            _texts.Add(number);
            return true;
        }

        if (!float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value)) return false;
        _numbers.Add(value);
        return true;
    }

    /// <summary>For every row the place of its text in an order.</summary>
    /// <param name="order">All texts.</param>
    public int[] PlacesIn(string[] order)
    {
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++) places[_seen[order[place]]] = place;
        return [.. _texts.Select(number => places[number])];
    }
}
