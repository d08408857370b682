using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>Every number of some models that training changes, [models, …]: weights, moving figures, what the optimizer remembers, how many steps were clipped.</summary>
/// <remarks>
/// Trained and moving numbers are two tensors, since libtorch refuses a backward pass through views of a tensor that has been written to since, and moving
/// figures are written to in the forward pass. A model's trained numbers take up a multiple of 64 bytes, so that the numbers of all models are aligned alike.
/// </remarks>
/// <param name="trained">[models, padded numbers], in the order of the host's parameters; the padding is 0 and has no gradient.</param>
/// <param name="moving">[models, moving numbers].</param>
/// <param name="clipped">[models], in double.</param>
/// <param name="memory">What the optimizer remembers: as <paramref name="trained"/>, as often as it needs.</param>
internal sealed class ModelNumbers(Tensor trained, Tensor moving, Tensor clipped, Tensor[] memory) : IDisposable
{
    private const int Alignment = 16;

    /// <summary>Of so many models, all 0 but for the memory.</summary>
    public static ModelNumbers Start(int models, int trained, int moving, int memories, double remembered, Device device)
    {
        var padded = Padded(trained);
        return new(
            zeros(models, padded, device: device).DetachFromDisposeScope(),
            zeros(models, moving, device: device).DetachFromDisposeScope(),
            zeros(models, dtype: ScalarType.Float64, device: device).DetachFromDisposeScope(),
            [.. Enumerable.Range(0, memories).Select(_ => full(models, padded, Scalars.Of((float)remembered), device: device).DetachFromDisposeScope())]);
    }

    /// <summary>The place that so many numbers take up.</summary>
    public static int Padded(int numbers) => (numbers + Alignment - 1) / Alignment * Alignment;

    public Tensor Trained => trained;

    public Tensor Moving => moving;

    public Tensor Clipped => clipped;

    public IReadOnlyList<Tensor> Memory => memory;

    /// <summary>The places of some models among these, as indices on the device.</summary>
    public Tensor Places(IReadOnlyList<StackMember> members) => tensor(members.Select(member => (long)member.Place).ToArray(), device: trained.device);

    /// <summary>A copy of those of some models.</summary>
    /// <param name="places">[models], of 64-bit integers.</param>
    public ModelNumbers Select(Tensor places)
    {
        Tensor Take(Tensor all) => all.index_select(0, places).DetachFromDisposeScope();
        return new(Take(trained), Take(moving), Take(clipped), [.. memory.Select(Take)]);
    }

    /// <summary>Puts a copy back to where it was taken from.</summary>
    public void Put(Tensor places, ModelNumbers copy)
    {
        foreach (var (to, from) in All.Zip(copy.All)) to.index_copy_(0, places, from);
    }

    /// <summary>Whether every number of each model is finite. A finite sum tells so at once; one that is not may only be too large.</summary>
    public bool[] AreFinite()
    {
        using var scope = NewDisposeScope();
        var sums = moving.numel() == 0 ? trained.sum(1) : trained.sum(1).add(moving.sum(1), Scalars.One);
        bool[] finite = [.. sums.cpu().data<float>().Select(float.IsFinite)];
        if (Array.TrueForAll(finite, one => one)) return finite;
        return [.. (trained.isfinite().all(1) & moving.isfinite().all(1)).cpu().data<bool>()];
    }

    public void Dispose()
    {
        foreach (var tensor in All) tensor.Dispose();
    }

    private IEnumerable<Tensor> All => [trained, moving, clipped, .. memory];
}
