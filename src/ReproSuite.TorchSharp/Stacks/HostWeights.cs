using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>Moves the weights of models between their hosts and the device, those of all who ask in one piece.</summary>
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
        numbers.Trained.index_copy_(0, places, staging.Floats("weights", [members.Count, numbers.Trained.shape[1]], (model, padded) => Write(members[model].Host.Parameters.Trained, padded)));
        if (numbers.Moving.numel() > 0)
            numbers.Moving.index_copy_(0, places, staging.Floats("moving", [members.Count, numbers.Moving.shape[1]], (model, moving) => members[model].Host.Parameters.Moving.CopyTo(moving)));
    }

    /// <summary>Brings them to the hosts, with how many steps were clipped.</summary>
    public static void Fetch(IReadOnlyList<StackMember> members, ModelNumbers numbers)
    {
        using var scope = NewDisposeScope();
        var places = numbers.Places(members);
        Span<byte> Read(Tensor all) => all.index_select(0, places).cpu().bytes;
        var trained = MemoryMarshal.Cast<byte, float>(Read(numbers.Trained));
        var moving = MemoryMarshal.Cast<byte, float>(Read(numbers.Moving));
        var clipped = MemoryMarshal.Cast<byte, double>(Read(numbers.Clipped));
        var (padded, behind) = (trained.Length / members.Count, moving.Length / members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var host = members[i].Host.Parameters;
            trained.Slice(i * padded, host.Gradients.Length).CopyTo(host.Trained);
            moving.Slice(i * behind, behind).CopyTo(host.Weights.AsSpan(host.Gradients.Length));
            members[i].Clipped = (long)clipped[i];
        }
    }

    private static void Write(ReadOnlySpan<float> weights, Span<float> padded)
    {
        weights.CopyTo(padded);
        padded[weights.Length..].Clear();
    }
}
