namespace ReproSuite.Data;

/// <summary>Keeps what was used last within a number of bytes; what was used longest ago goes first. Not safe for several threads.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(long capacity)
    where TKey : notnull
{
    private readonly LinkedList<(TKey Key, TValue Value, long Bytes)> _entries = new();
    private long _held;

    /// <summary>The value kept under a key; it counts as used now.</summary>
    public bool TryGet(TKey key, out TValue value)
    {
        for (var node = _entries.First; node is not null; node = node.Next)
        {
            if (!node.Value.Key.Equals(key)) continue;
            _entries.Remove(node);
            _entries.AddFirst(node);
            value = node.Value.Value;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>Lets go of what must go before so many bytes can be added.</summary>
    /// <returns>Whether anything went.</returns>
    public bool MakeRoom(long bytes)
    {
        var before = _entries.Count;
        while (_entries.Last is { } oldest && _held + bytes > capacity)
        {
            _held -= oldest.Value.Bytes;
            _entries.RemoveLast();
        }

        return _entries.Count < before;
    }

    /// <summary>Keeps a value. One that alone exceeds the capacity is kept until the next comes.</summary>
    public void Add(TKey key, TValue value, long bytes)
    {
        MakeRoom(bytes);
        _entries.AddFirst((key, value, bytes));
        _held += bytes;
    }
}
