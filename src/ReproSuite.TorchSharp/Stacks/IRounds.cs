namespace ReproSuite.TorchSharp.Stacks;

/// <summary>How the models of a stack come to be served.</summary>
internal interface IRounds
{
    /// <summary>Returns when what a model asks for is done.</summary>
    void Ask(StackMember member);

    /// <summary>A model asks for nothing more.</summary>
    void Leave(StackMember member);
}

/// <summary>The rounds of a stack of one, on its own thread.</summary>
internal sealed class OwnRounds(ModelStack stack) : IRounds
{
    public void Ask(StackMember member) => stack.Serve([member]);

    public void Leave(StackMember member)
    {
    }
}
