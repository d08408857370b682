using ReproSuite.Core.Design;

namespace ReproSuite.Core.Tests.Design;

public class ClaimStatementTests
{
    [Theory]
    [InlineData("a better than b", Relation.Better, null)]
    [InlineData("a worse than b on val.loss", Relation.Worse, "val.loss")]
    [InlineData("  a  equivalent to  b  on  test.accuracy ", Relation.Equivalent, "test.accuracy")]
    [InlineData("a higher than b on best.epoch", Relation.Higher, "best.epoch")]
    [InlineData("a lower than b", Relation.Lower, null)]
    [InlineData("a overfits later than b", Relation.Higher, "best.epoch")]
    [InlineData("a overfits earlier than b", Relation.Lower, "best.epoch")]
    [InlineData("a converges in fewer epochs than b", Relation.Lower, "best.epoch")]
    [InlineData("a converges in fewer epochs than  b to 0.85", Relation.Lower, "epochs.to.0.85")]
    public void A_comparison_names_two_variants(string says, Relation relation, string? metric) =>
        Assert.Equal(new Comparison("a", relation, "b", metric), ClaimStatement.Parse(says));

    [Theory]
    [InlineData("none test.accuracy = 0.8835 ± 0.01", 0.8835, 0.01)]
    [InlineData("none test.accuracy=0.8835+-0.01", 0.8835, 0.01)]
    [InlineData("none test.accuracy = -3 ± 0", -3.0, 0.0)]
    public void A_value_has_a_tolerance(string says, double value, double tolerance) =>
        Assert.Equal(new ValueWithin("none", "test.accuracy", value, tolerance), ClaimStatement.Parse(says));

    [Theory]
    [InlineData("a test.accuracy at least 0.9", true)]
    [InlineData("a test.accuracy at most 0.9", false)]
    public void A_bound_has_a_side(string says, bool atLeast) =>
        Assert.Equal(new Bound("a", "test.accuracy", atLeast, 0.9), ClaimStatement.Parse(says));

    [Theory]
    [InlineData("")]
    [InlineData("a is best")]
    [InlineData("a better than")]
    [InlineData("a better than b on")]
    [InlineData("a better than b and c")]
    [InlineData("a overfits later than b on val.loss")]
    [InlineData("a converges in fewer epochs than b to")]
    [InlineData("a test.accuracy = 0.9")]
    [InlineData("a test.accuracy = ± 0.1")]
    [InlineData("a test.accuracy = 0.9 ± -0.1")]
    [InlineData("a test.accuracy = ٣ ± ٢")]
    [InlineData("a test.accuracy = 1e3 ± 1")]
    [InlineData("a test.accuracy = 9999999999999999999999 ± 1")]
    public void Anything_else_is_no_statement(string says) => Assert.Null(ClaimStatement.Parse(says));

    [Fact]
    public void A_statement_knows_whom_it_speaks_of()
    {
        Assert.Equal(["a", "b"], ClaimStatement.Parse("a better than b")!.Variants);
        Assert.Equal(["a"], ClaimStatement.Parse("a val.loss at most 1")!.Variants);
    }
}
