using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Keeps the weights of the epoch with the best monitored value, the first on a tie; they are the ones judged in the end.</summary>
/// <remarks>Source: Keras <c>ModelCheckpoint</c> with <c>save_best_only</c>, and its weights loaded after training.</remarks>
[Spec("checkpoint"), Description("The weights of the best epoch are the ones judged.")]
public sealed record Checkpoint(
    [OneOf("val.loss", "val.accuracy", "train.loss", "train.accuracy")] string Monitor = "val.loss") : CallbackSpec
{
    /// <inheritdoc/>
    public override string Watches => Monitor;
}
