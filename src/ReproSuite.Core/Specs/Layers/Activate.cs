using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>An activation as a layer of its own, for where something stands between a dense layer and its activation: dense, batch-norm, activation.</summary>
[Spec("activation"), Description("An activation as a layer of its own, such as after batch-norm.")]
public sealed record Activate(
    [Description("Applied to each number; not softmax.")] ActivationSpec Function,
    string Name = "") : LayerSpec(Name);
