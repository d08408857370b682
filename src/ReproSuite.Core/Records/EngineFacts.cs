namespace ReproSuite.Core.Records;

/// <summary>What a record's figures rest on beside its key, where that is more than the key says: engines whose bits depend on machine and libraries tell it.</summary>
/// <param name="Device">Where it was computed, such as <c>cpu</c> or <c>cuda</c>.</param>
/// <param name="Libraries">With their versions, such as <c>TorchSharp 0.107.0</c>.</param>
/// <param name="Promise">What training the same trial again gives.</param>
public sealed record EngineFacts(string Device, EquatableList<string> Libraries, EnginePromise Promise)
{
    /// <summary>The same with the least that any of others promises, on which the figures rest too.</summary>
    public EngineFacts RestingOn(IEnumerable<EngineFacts?> others) => this with { Promise = others.OfType<EngineFacts>().Select(other => other.Promise).Append(Promise).Max() };
}

/// <summary>What training the same trial again gives: the determinism class of an engine on a device.</summary>
public enum EnginePromise
{
    /// <summary>The same bits on every machine.</summary>
    SameBits,

    /// <summary>The same bits on the same machine, with the same libraries and as many threads; the same distribution elsewhere.</summary>
    SameBitsHere,

    /// <summary>The same distribution: no two runs need have the same bits.</summary>
    SameDistribution,
}
