using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>Moves the weights of models, and what their optimizers remember, between their hosts and the device, those of all who ask in one piece.</summary>
internal static class HostWeights
{
    /// <summary>Takes them from the hosts.</summary>
    /// <param name="members">Whose.</param>
    /// <param name="numbers">Of the whole stack.</param>
    /// <param name="staging">Brings them to the device.</param>
    public static void Load(IReadOnlyList<StackMember> members, ModelNumbers numbers, Staging staging)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var places = numbers.Places(members);
        numbers.Trained.index_copy_(0, places, Staged("weights", members, numbers, staging, member => member.Host.Parameters.Weights, rest: 0));
        if (numbers.Moving.numel() > 0)
            numbers.Moving.index_copy_(0, places, staging.Floats("moving", [members.Count, numbers.Moving.shape[1]], (model, moving) => members[model].Host.Parameters.Moving.CopyTo(moving)));
    }

    /// <summary>Brings them to the hosts, with how many steps were clipped.</summary>
    public static void Fetch(IReadOnlyList<StackMember> members, ModelNumbers numbers)
    {
        using var scope = NewDisposeScope();
        var places = numbers.Places(members);
        var trained = MemoryMarshal.Cast<byte, float>(Read(numbers.Trained, places));
        var moving = MemoryMarshal.Cast<byte, float>(Read(numbers.Moving, places));
        var clipped = MemoryMarshal.Cast<byte, double>(Read(numbers.Clipped, places));
        var (padded, behind) = (trained.Length / members.Count, moving.Length / members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var host = members[i].Host.Parameters;
            trained.Slice(i * padded, host.Gradients.Length).CopyTo(host.Trained);
            moving.Slice(i * behind, behind).CopyTo(host.Weights.AsSpan(host.Gradients.Length));
            members[i].Clipped = (long)clipped[i];
        }
    }

    /// <summary>Takes what the optimizers remember from the hosts.</summary>
    public static void LoadMemory(IReadOnlyList<StackMember> members, ModelNumbers numbers, Staging staging)
    {
        using var scope = NewDisposeScope();
        using var plain = no_grad();
        var places = numbers.Places(members);
        for (var i = 0; i < numbers.Memory.Count; i++)
        {
            var number = i;
            numbers.Memory[i].index_copy_(0, places, Staged("memory", members, numbers, staging, member => member.Memory[number], (float)members[0].Update.Remembered));
        }
    }

    /// <summary>Brings it to the hosts.</summary>
    public static void FetchMemory(IReadOnlyList<StackMember> members, ModelNumbers numbers)
    {
        using var scope = NewDisposeScope();
        var places = numbers.Places(members);
        for (var number = 0; number < numbers.Memory.Count; number++)
        {
            var memory = MemoryMarshal.Cast<byte, float>(Read(numbers.Memory[number], places));
            var padded = memory.Length / members.Count;
            for (var i = 0; i < members.Count; i++) memory.Slice(i * padded, members[i].Memory[number].Length).CopyTo(members[i].Memory[number]);
        }
    }

    private static Span<byte> Read(Tensor all, Tensor places) => all.index_select(0, places).cpu().bytes;

    /// <summary>[models, padded numbers] of the trained parameters; behind those of a model stands <paramref name="rest"/>.</summary>
    private static Tensor Staged(string what, IReadOnlyList<StackMember> members, ModelNumbers numbers, Staging staging, Func<StackMember, float[]> of, float rest) =>
        staging.Floats(what, [members.Count, numbers.Trained.shape[1]], (model, padded) =>
        {
            var trained = of(members[model]).AsSpan(0, members[model].Host.Parameters.Gradients.Length);
            trained.CopyTo(padded);
            padded[trained.Length..].Fill(rest);
        });
}
