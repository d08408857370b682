namespace ReproSuite.Core.Specs;

/// <summary>How a trial chooses part of its own configuration before its final training, from trials inside its training rows alone.</summary>
/// <remarks>
/// The trials of a search divide the training rows of the outer fold by <paramref name="Split"/>: neither the outer validation rows nor the test part
/// take part in any decision. Each is a trial like any other, with a key of its own, so it is trained once, kept and taken up again after a kill. When
/// the choice is made, the final training uses all training rows of the outer fold and is judged like every other variant.
/// </remarks>
/// <param name="Split">How the training rows are divided for the search.</param>
[Cases(typeof(Hyperband), typeof(RandomSearch), typeof(GridSearch), typeof(CrossValidate))]
public abstract record SearchSpec(SplitSpec Split);
