using ReproSuite.Core.Ports;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>The rounds of a stack whose models' loops run on threads of their own: when every one of them has asked for something, one kind of wishes is served for all who have it.</summary>
/// <remarks>
/// libtorch is called by one thread alone, which calls <see cref="Conduct"/>. What a round serves depends on what is asked and on the order of the models,
/// never on which of them asked first.
/// </remarks>
internal sealed class Lockstep(ModelStack stack, int models) : IRounds, IDisposable
{
    private readonly Seat[] _seats = [.. Enumerable.Range(0, models).Select(_ => new Seat())];
    private readonly SemaphoreSlim _allHaveAsked = new(0);
    private DeviceMemoryException? _memory;
    private int _awaited = models;

    public void Ask(StackMember member)
    {
        var seat = _seats[member.Index];
        seat.Asking = member;
        Arrive();
        seat.Gate.Wait();
        if (Interlocked.Exchange(ref seat.Fault, null) is { } fault) throw new RoundException(fault);
    }

    public void Leave(StackMember member) => Leave(member.Index);

    /// <summary>The model at a place, counted from 0, asks for nothing more; it may never have asked. Does nothing the second time.</summary>
    public void Leave(int index)
    {
        if (_seats[index].HasLeft) return;
        _seats[index].HasLeft = true;
        Arrive();
    }

    /// <summary>Serves round after round until all have left.</summary>
    /// <exception cref="DeviceMemoryException">Memory ran out: all were sent away.</exception>
    public void Conduct()
    {
        while (true)
        {
            _allHaveAsked.Wait();
            Seat[] live = [.. _seats.Where(seat => !seat.HasLeft)];
            if (live.Length == 0) break;
            var served = Serve(live);
            Volatile.Write(ref _awaited, served.Length);
            foreach (var seat in served) seat.Gate.Release();
        }
        if (_memory is not null) throw _memory;
    }

    public void Dispose()
    {
        _allHaveAsked.Dispose();
        foreach (var seat in _seats) seat.Gate.Dispose();
    }

    private void Arrive()
    {
        if (Interlocked.Decrement(ref _awaited) == 0) _allHaveAsked.Release();
    }

    /// <summary>Those who may go on: the served, or with a fault those for whom it was thrown.</summary>
    private Seat[] Serve(Seat[] live)
    {
        var asking = live.Select(seat => seat.Asking!).ToList();
        var first = asking.Min(member => member.Wish);
        Seat[] served = [.. live.Where(seat => seat.Asking!.Wish == first)];
        try
        {
            if (_memory is not null) throw _memory;
            stack.Serve(asking);
        }
        catch (Exception e)
        {
            if (DeviceMemory.Of(e) is { } memory) (_memory, served) = (memory, live);
            foreach (var seat in served) seat.Fault = (Exception?)_memory ?? e;
        }
        return served;
    }

    private sealed class Seat
    {
        public Exception? Fault;

        public SemaphoreSlim Gate { get; } = new(0);

        public StackMember? Asking { get; set; }

        public bool HasLeft { get; set; }
    }
}
