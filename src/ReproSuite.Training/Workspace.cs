using ReproSuite.Numerics;

namespace ReproSuite.Training;

/// <summary>What a worker keeps from one trial to the next: the memory of the last one, and the threads that share a step's work.</summary>
/// <remarks>One trial at a time. It holds as much as the last trial took: what a trial did not use is let go when the trial ends.</remarks>
internal sealed class Workspace(int threads = 1) : IDisposable
{
    private List<Array> _free = [];
    private List<Array> _taken = [];

    /// <summary>The threads.</summary>
    public Team Team { get; } = new(threads);

    /// <summary>An array of zeros, this trial's own until <see cref="Reset"/>.</summary>
    public T[] Take<T>(int length)
    {
        var place = _free.FindIndex(array => array is T[] && array.Length == length);
        T[] taken;
        if (place < 0)
        {
            taken = new T[length];
        }
        else
        {
            taken = (T[])_free[place];
            _free.RemoveAt(place);
            Array.Clear(taken);
        }
        _taken.Add(taken);
        return taken;
    }

    /// <summary>A matrix of zeros, this trial's own until <see cref="Reset"/>.</summary>
    public Matrix TakeMatrix(int rows, int columns) => new(Take<float>(checked(rows * columns)), 0, rows, columns);

    /// <summary>Ends a trial: its arrays are free for the next.</summary>
    public void Reset() => (_free, _taken) = (_taken, []);

    public void Dispose() => Team.Dispose();
}
