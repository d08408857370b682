namespace ReproSuite.Tool;

/// <summary>Works on several suites at a time and gives what comes out in their order.</summary>
internal static class SideBySide
{
    /// <summary>Each may hold the records of a whole suite, so there are few.</summary>
    private static readonly int Most = Math.Min(Environment.ProcessorCount, 4);

    /// <summary>What comes out of every item, in order. What one throws is thrown where its result would have been given; those after it are let finish and dropped.</summary>
    public static IEnumerable<TResult> Each<T, TResult>(IEnumerable<T> items, Func<T, TResult> make)
    {
        var begun = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                if (begun.Count == Most) yield return begun.Dequeue().GetAwaiter().GetResult();
                begun.Enqueue(Task.Run(() => make(item)));
            }
            while (begun.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
        }
        finally
        {
            Task.WhenAll(begun).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }
}
