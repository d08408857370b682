using System.Runtime.InteropServices;
using ReproSuite.TorchSharp.Layers;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>Models of one shape as one batch, [models, …]: does for all at once what each of them asks for.</summary>
/// <remarks>
/// Those that ask for the same with as many rows are served together: by a few operations, one transfer of logits, gradients and factors each, and
/// no more waiting for the device than one model needs. When some of the stack ask alone, their numbers are copied out and put back. A model that has
/// left gives up its place with the next forward pass.
/// </remarks>
/// <param name="device">Where it computes.</param>
/// <param name="isResident">Whether dense rows are kept on the device; else every step sends its own.</param>
internal sealed class ModelStack(TorchDevice device, bool isResident) : IDisposable
{
    private readonly Device _device = device.Handle;
    private readonly Staging _staging = new(device.Handle);
    private readonly List<TrainingPass> _passes = [];
    private TorchLayer[] _layers = [];
    private ModelSlice? _all;
    private ResidentRows? _rows;
    private Tensor? _pruned;

    /// <summary>Called before every forward pass of a training step with the number of models in it.</summary>
    public Action<int>? OnPass { get; init; }

    /// <summary>Serves one kind of wish, the first in order, to all who have it.</summary>
    /// <param name="asking">Every model that has not left, in order.</param>
    public void Serve(IReadOnlyList<StackMember> asking)
    {
        var wish = asking.Min(member => member.Wish);
        List<StackMember> served = [.. asking.Where(member => member.Wish == wish)];
        switch (wish)
        {
            case Wish.Join:
                Begin(served);
                break;
            case Wish.Load:
                HostWeights.Load(served, _all!.Numbers, _staging);
                break;
            case Wish.Fetch:
                HostWeights.Fetch(served, _all!.Numbers);
                break;
            case Wish.LoadMemory:
                HostWeights.LoadMemory(served, _all!.Numbers, _staging);
                break;
            case Wish.FetchMemory:
                HostWeights.FetchMemory(served, _all!.Numbers);
                break;
            case Wish.Learn:
                foreach (var pass in _passes.Where(pass => pass.Models.Members.Any(served.Contains))) Learn(pass);
                break;
            case Wish.ForwardTraining:
                EndPasses();
                Keep(asking);
                foreach (var group in served.GroupBy(member => (member.Batch.Rows.Length, member.Frozen))) ForwardTraining([.. group]);
                break;
            case Wish.Forward:
                EndPasses();
                Keep(asking);
                foreach (var group in served.GroupBy(member => member.Batch.Rows.Length)) Forward([.. group]);
                break;
        }
    }

    public void Dispose()
    {
        EndPasses();
        _all?.Dispose();
        _rows?.Dispose();
        _pruned?.Dispose();
        _staging.Dispose();
    }

    private void Begin(List<StackMember> members)
    {
        var (host, update) = (members[0].Host.Parameters, members[0].Update);
        _layers = TorchLayer.Start(members[0].Layers, _staging);
        if (isResident) _rows = new ResidentRows(members.Select(member => member.Data.Train.Features), _device);
        _all = new ModelSlice(members, ModelNumbers.Start(members.Count, host.Gradients.Length, host.Moving.Length, update.Memories, update.Remembered, _device), isCopy: false, _device);
        for (var i = 0; i < members.Count; i++) members[i].Place = i;
        if (members.Exists(member => member.Start.Pruning is not null)) _pruned = Pruned(members);
        HostWeights.Load(members, _all.Numbers, _staging);
    }

    private Tensor Pruned(List<StackMember> members)
    {
        using var scope = NewDisposeScope();
        var zeroed = _staging.Floats("weights", _all!.Numbers.Trained.shape, (model, numbers) =>
        {
            numbers.Clear();
            foreach (var place in members[model].Start.Pruning?.Places ?? []) numbers[place] = 1f;
        });
        return (zeroed > Scalars.Of(0)).DetachFromDisposeScope();
    }

    private void ForwardTraining(List<StackMember> members)
    {
        OnPass?.Invoke(members.Count);
        using var scope = NewDisposeScope();
        var models = Slice(members);
        var x = Input(models);
        foreach (var layer in _layers) x = members[0].Freezes(layer.Name) ? layer.ForwardFrozen(x, models) : layer.ForwardTraining(x, models);
        _passes.Add(new TrainingPass(models, _layers, x.DetachFromDisposeScope()));
        ToHosts(x, members);
    }

    private void Forward(List<StackMember> members)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var models = Slice(members);
        var x = Input(models);
        foreach (var layer in _layers) x = layer.Forward(x, models);
        ToHosts(x, members);
        if (models.IsCopy) models.Dispose();
    }

    private void Learn(TrainingPass pass)
    {
        using var scope = NewDisposeScope();
        var models = pass.Models;
        var places = models.IsCopy ? _all!.Numbers.Places(models.Members) : null;
        pass.Learn(_staging, places is null ? _pruned : _pruned?.index_select(0, places));
        if (places is not null) _all!.Numbers.Put(places, models.Numbers);
        var finite = models.Numbers.AreFinite();
        for (var i = 0; i < finite.Length; i++) models.Members[i].IsFinite = finite[i];
    }

    private void EndPasses()
    {
        foreach (var pass in _passes) pass.Dispose();
        _passes.Clear();
    }

    /// <summary>Lets go of the models that have left.</summary>
    private void Keep(IReadOnlyList<StackMember> staying)
    {
        if (staying.Count == _all!.Members.Count) return;
        using var scope = NewDisposeScope();
        var before = _all;
        var places = before.Numbers.Places(staying);
        _all = new ModelSlice(staying, before.Numbers.Select(places), isCopy: false, _device);
        before.Dispose();
        if (_pruned is not null)
        {
            var pruned = _pruned.index_select(0, places).DetachFromDisposeScope();
            _pruned.Dispose();
            _pruned = pruned;
        }
        for (var i = 0; i < staying.Count; i++) staying[i].Place = i;
    }

    private ModelSlice Slice(List<StackMember> members) =>
        members.Count == _all!.Members.Count ? _all : new ModelSlice(members, _all.Numbers.Select(_all.Numbers.Places(members)), isCopy: true, _device);

    /// <summary>[models, rows, features].</summary>
    private Tensor Input(ModelSlice models)
    {
        var members = models.Members;
        var rows = members[0].Batch.Rows.Length;
        if (_rows is not null && members.All(member => _rows.Holds(member.Batch)))
            return _rows.Take(_staging.Integers("rows", [members.Count, rows], (model, places) => _rows.Places(members[model].Batch, places)));
        return _staging.Floats("rows", [members.Count, rows, members[0].Start.Features], (model, numbers) => BatchRows.Write(members[model].Batch, numbers), models.IsCopy);
    }

    private static void ToHosts(Tensor logits, List<StackMember> members)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(logits.detach().contiguous().cpu().bytes);
        var each = numbers.Length / members.Count;
        for (var i = 0; i < members.Count; i++) members[i].Take(numbers.Slice(i * each, each));
    }
}
