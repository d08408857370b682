namespace ReproSuite.TorchSharp.Stacks;

/// <summary>What a model of a stack asks for. A round serves one kind, the first that anybody asks for, so that models that came apart meet again.</summary>
internal enum Wish
{
    /// <summary>A place in the stack.</summary>
    Join,

    /// <summary>To take the weights from its host.</summary>
    Load,

    /// <summary>To bring the weights to its host.</summary>
    Fetch,

    /// <summary>To take the optimizer's memory from its host.</summary>
    LoadMemory,

    /// <summary>To bring the optimizer's memory to its host.</summary>
    FetchMemory,

    /// <summary>To make the step of a gradient.</summary>
    Learn,

    /// <summary>Logits in training mode.</summary>
    ForwardTraining,

    /// <summary>Logits in evaluation mode.</summary>
    Forward,
}
