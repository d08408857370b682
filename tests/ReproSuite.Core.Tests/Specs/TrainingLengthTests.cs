using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Specs;

public class TrainingLengthTests
{
    [Theory]
    [InlineData("10 epochs", 10, TrainingUnit.Epochs, "10 epochs"), InlineData("1 epoch", 1, TrainingUnit.Epochs, "1 epoch")]
    [InlineData("1000 steps", 1000, TrainingUnit.Steps, "1000 steps"), InlineData("1 steps", 1, TrainingUnit.Steps, "1 step")]
    public void A_length_is_a_whole_number_and_a_unit(string text, int count, TrainingUnit unit, string written)
    {
        Assert.True(TrainingLength.TryParse(text, out var length));
        Assert.Equal(new TrainingLength(count, unit), length);
        Assert.Equal(written, length.ToString());
    }

    [Theory, InlineData("0 epochs"), InlineData("-1 steps"), InlineData("1.5 epochs"), InlineData("10"), InlineData("10 days"), InlineData("10  steps"), InlineData("99999999999 steps"), InlineData("")]
    public void Anything_else_is_no_length(string text) => Assert.False(TrainingLength.TryParse(text, out _));

    [Fact]
    public void Epochs_become_steps_by_the_steps_of_one()
    {
        Assert.Equal(9380, new TrainingLength(10, TrainingUnit.Epochs).Steps(938));
        Assert.Equal(10, new TrainingLength(10, TrainingUnit.Steps).Steps(938));
        Assert.Equal(2147483647L * 1000, new TrainingLength(int.MaxValue, TrainingUnit.Epochs).Steps(1000));
    }

    [Fact]
    public void A_length_of_zero_breaks_a_rule() => Assert.Equal(
        "schedule.every must be at least one epoch or step. Given: 0 steps.",
        Assert.Single(SpecValidator.Check(new StepDecay(new TrainingLength(0, TrainingUnit.Steps)), "schedule")).Message);

    [Fact]
    public void The_hashed_form_of_a_length_is_its_text() => Assert.Equal(
        """{"piecewise":{"boundaries":["2 epochs","9 steps"],"rates":[0.1,0.01]}}""",
        CanonicalJson.Write(new Piecewise([new TrainingLength(2, TrainingUnit.Epochs), new TrainingLength(9, TrainingUnit.Steps)], [0.1, 0.01])));

    [Theory, InlineData(1, "piecewise needs one rate per boundary; before the first one the optimizer's learning-rate holds. Given: 2 boundaries and 1 rates."), InlineData(2, "the boundaries must ascend. Given: 9 epochs, 2 epochs.")]
    public void Boundaries_ascend_and_have_rates(int rates, string message)
    {
        var first = rates == 1 ? 1 : 9;
        var spec = new Piecewise([new TrainingLength(first, TrainingUnit.Epochs), new TrainingLength(2, TrainingUnit.Epochs)], [.. Enumerable.Repeat(0.1, rates)]);
        Assert.Equal(message, Assert.Single(SpecValidator.Check(spec)).Message);
    }

    [Fact]
    public void New_options_that_nobody_asked_for_are_no_part_of_a_trials_identity()
    {
        var text = CanonicalJson.Write(new TrainingSpec(3, 7, new CrossEntropy(), new Sgd(), [new EarlyStopping()]));
        foreach (var word in new[] { "schedule", "clipping", "class-weights", "label-smoothing", "weight-decay", "baseline" }) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }
}
