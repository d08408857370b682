using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Shorthand for a classifier whose hidden layers differ from one another: each block with its own units, penalties and dropout.</summary>
/// <remarks>What a search over the number of layers works on: every block has a place of its own, <c>model.blocks[0].units</c>.</remarks>
[Spec("stack"), Description("Shorthand for hidden dense layers that differ from one another, and a dense output layer.")]
public sealed record Stack(
    EquatableList<Block> Blocks,
    [Bounds(Low = 1, High = 65536)] int Output,
    ActivationSpec? OutputActivation = null) : ModelSpec
{
    /// <summary>Softmax for several outputs and sigmoid for one, when the suite says nothing.</summary>
    public ActivationSpec OutputActivation { get; init; } = OutputActivation ?? (Output == 1 ? new Sigmoid() : new Softmax());

    /// <summary>The layers in full; dropout follows its block.</summary>
    public override ModelSpec Resolve()
    {
        var layers = new List<LayerSpec>();
        foreach (var block in Blocks)
        {
            layers.Add(new Dense(block.Units, block.Activation, block.KernelInitializer, block.L1, block.L2));
            if (block.Dropout > 0) layers.Add(new Dropout(block.Dropout));
        }
        layers.Add(new Dense(Output, OutputActivation, Name: "output"));
        return new Network(layers.ToEquatableList()).Resolve();
    }
}
