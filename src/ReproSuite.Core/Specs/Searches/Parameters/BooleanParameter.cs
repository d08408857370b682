using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A flag, off or on. Source: Keras Tuner <c>hp.Boolean</c>.</summary>
[Spec("boolean"), Description("A flag, off or on.")]
public sealed record BooleanParameter([Description("Path of the flag.")] string Sets) : ParameterSpec(Sets)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["false", "true"];
}
