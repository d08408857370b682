using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Many configurations for few epochs, the best of them for more: brackets of successive halving.</summary>
/// <remarks>
/// Brackets, sizes and epochs are those of Keras Tuner 1.4: with E = MaxEpochs and f = Factor there are as many brackets as times E can be divided by f
/// before it falls below 1; bracket b has b + 1 rounds; round r trains ceil(ceil(1 + log_f E) / (b + 1) · f^(b − r)) configurations for ceil(E / f^(b − r)) epochs.
/// Each round takes the best of the one before, on a tie those drawn first. The most aggressive bracket comes first. Unlike Keras Tuner, which promotes
/// a configuration as soon as it is sure to be among the best, all decisions wait for the whole round, so that the number of jobs changes nothing;
/// and a promoted configuration goes on where the round before ended, with the state of its optimizer: it is the same as one trained without a break.
/// Source: Li et al. 2018, Hyperband (JMLR 18).
/// </remarks>
[Spec("hyperband"), Description("Many configurations for few epochs, the best of them for more (Li et al. 2018), as in Keras Tuner.")]
public sealed record Hyperband(
    [Description("What is searched.")] EquatableList<ParameterSpec> Space,
    [Description("Epochs of the last round of a bracket.")] [Bounds(Low = 1, High = 10_000)] int MaxEpochs,
    [Description("By how much rounds shrink and epochs grow.")] [Bounds(Low = 2, High = 100)] int Factor = 3,
    [Description("How often all brackets are gone through.")] [Bounds(Low = 1, High = 100)] int Iterations = 1,
    [Description("How the training rows are divided; a stratified holdout of a fifth when left out.")] SplitSpec? Split = null,
    [OneOf(ParameterSearchSpec.Accuracy, ParameterSearchSpec.Loss)] string Objective = ParameterSearchSpec.Accuracy,
    [Description("Epochs of the final training; those of the variant when left out.")] [Bounds(Low = 1, High = 1_000_000)] int? FinalEpochs = null)
    : ParameterSearchSpec(Space, Split, Objective, FinalEpochs)
{
    /// <summary>How many brackets there are.</summary>
    public int Brackets
    {
        get
        {
            var count = 0;
            for (double epochs = MaxEpochs; epochs >= 1; epochs /= Factor) count++;
            return count;
        }
    }

    /// <summary>How many configurations a round of a bracket trains.</summary>
    public int Size(int bracket, int round) => (int)Math.Ceiling(LeastAtEnd / (bracket + 1.0) * Power(bracket - round));

    /// <summary>For how many epochs it trains them, counted from the first weights.</summary>
    public int Epochs(int bracket, int round) => (int)Math.Ceiling(MaxEpochs / Power(bracket - round));

    /// <inheritdoc/>
    public override int ShortestEpochs(TrainingSpec training) => Epochs(Brackets - 1, 0);

    /// <summary>ceil(1 + log_f E): one more than the least n with f^n ≥ E.</summary>
    private int LeastAtEnd
    {
        get
        {
            var (exponent, power) = (0, 1L);
            for (; power < MaxEpochs; power *= Factor) exponent++;
            return exponent + 1;
        }
    }

    private double Power(int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent--) power *= Factor;
        return power;
    }
}
