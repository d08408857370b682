using System.Globalization;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>Trains stack after stack, one at a time on all threads; which trials make a stack follows from their order alone.</summary>
/// <remarks>
/// A stack that does not fit into the device's memory is begun anew as smaller ones, without those of its trials that had ended. The time of a stack is
/// shared by its trials: each takes what has passed at its end, by their number.
/// </remarks>
/// <param name="engine">What trains.</param>
/// <param name="desk">Where trials begin and end.</param>
/// <param name="stop">Ends it early.</param>
/// <param name="clock">Measures durations.</param>
/// <param name="stacking">How many at once.</param>
/// <param name="alike">Trials that may be in one stack, and others that may be in another.</param>
/// <param name="threads">Of the engine.</param>
internal sealed class StackRun(IStackingEngine engine, TrialDesk desk, RunStop stop, TimeProvider clock, Stacking stacking, IEnumerable<IReadOnlyList<TrialWork>> alike, int threads)
{
    /// <summary>Throws nothing.</summary>
    public void Work() => stop.Guard(() =>
    {
        foreach (var works in alike) Work(new Queue<TrialWork>(works));
    });

    private void Work(Queue<TrialWork> left)
    {
        var ready = new List<TrialTask>();
        while (!stop.IsSet && (ready.Count > 0 || left.Count > 0))
        {
            var (spec, data) = ready.Count > 0 ? (ready[0].Work.Spec, ready[0].Data) : (left.Peek().Spec, left.Peek().Fold.Data);
            var size = stacking.Next(engine, spec, data);
            while (ready.Count < size && left.TryDequeue(out var next))
                if (desk.Begin(next) is { } task) ready.Add(task);
            TrialTask[] stack = [.. ready.Take(size)];
            ready.RemoveRange(0, stack.Length);
            if (stack.Length > 0) ready.InsertRange(0, Train(stack));
        }
    }

    /// <summary>Gives those that must be begun anew: none, unless memory ran out.</summary>
    private IEnumerable<TrialTask> Train(TrialTask[] stack)
    {
        var start = clock.GetTimestamp();
        TimeSpan Share() => clock.GetElapsedTime(start) / stack.Length;
        StackedTrial Trial(TrialTask task) => new(
            task.Work.Spec, task.Data, task.Epoch, outcome => stop.Guard(() => task.End(outcome, Share(), stack.Length > 1 ? engine.StackedFacts : engine.Facts)), fault => Fail(task, fault, Share()), task.OnTrained, task.OnState);
        try
        {
            engine.Train([.. stack.Select(Trial)], stop.Token, threads);
            return [];
        }
        catch (DeviceMemoryException e)
        {
            TrialTask[] left = [.. stack.Where(task => !task.HasEnded)];
            if (stack.Length > 1)
                desk.Note(string.Create(CultureInfo.InvariantCulture, $"out of device memory with {stack.Length} trials together: {left.Length} begin anew, {stacking.Halve(stack.Length)} together"));
            else
                foreach (var task in left) Fail(task, e, Share());
            return left.Where(task => !task.HasEnded);
        }
        catch (Exception e) when (stop.IsOfTrial(e))
        {
            foreach (var task in stack.Where(task => !task.HasEnded)) Fail(task, e, Share());
            return [];
        }
    }

    private void Fail(TrialTask task, Exception fault, TimeSpan duration) => stop.Guard(() =>
    {
        if (stop.IsOfTrial(fault)) task.Fail(fault, duration);
        else stop.Break(fault);
    });
}
