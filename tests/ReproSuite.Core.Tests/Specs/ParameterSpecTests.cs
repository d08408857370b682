using System.Globalization;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Specs;

public class ParameterSpecTests
{
    private const double Last = 1 - 1.0 / (1L << 53);
    private const string Path = "training.batch";

    [Fact]
    public void Whole_numbers_go_from_low_to_high_in_steps_each_with_an_equal_share()
    {
        Assert.Equal(["3", "4", "5"], new IntParameter(Path, 3, 5).Values);
        Assert.Equal(["-2", "1", "4"], new IntParameter(Path, -2, 6, 3).Values);
        Assert.Equal(["3", "3", "4", "4", "5", "5"], Shares(6).Select(new IntParameter(Path, 3, 5).Draw));
        Assert.Equal("5", new IntParameter(Path, 3, 5).Draw(Last));
        Assert.Equal(["-2147483648", "-1", "2147483646"], new IntParameter(Path, int.MinValue, int.MaxValue, int.MaxValue).Values);
    }

    [Fact]
    public void Steps_are_counted_in_decimal()
    {
        Assert.Equal(["0", "0.1", "0.2", "0.3", "0.4", "0.5"], new FloatParameter(Path, 0, 0.5, Step: 0.1).Values);
        Assert.Equal(["0.1", "0.4", "0.7"], new FloatParameter(Path, 0.1, 0.9, Step: 0.3).Values);
        Assert.Equal("0.3", new FloatParameter(Path, 0, 0.5, Step: 0.1).Draw(3.5 / 6));
        Assert.Null(new FloatParameter(Path, 0, 1).Values);
    }

    [Fact]
    public void A_number_is_drawn_evenly_to_six_digits_and_never_leaves_its_bounds()
    {
        Assert.Equal("0.333333", new FloatParameter(Path, 0, 1).Draw(1.0 / 3));
        Assert.Equal("-1.5", new FloatParameter(Path, -2, -1).Draw(0.5));
        var odd = new FloatParameter(Path, 0.12345612, 0.12345678);
        Assert.All(Shares(50).Append(Last), u => Assert.InRange(double.Parse(odd.Draw(u), CultureInfo.InvariantCulture), odd.Low, odd.High));
        Assert.Equal("0.9999999", new FloatParameter(Path, 0, 0.9999999).Draw(Last));
    }

    [Fact]
    public void A_number_is_drawn_evenly_in_its_logarithm()
    {
        var rate = new FloatParameter(Path, 1e-4, 1e-2, Log: true);
        Assert.Equal(["0.0001", "0.000316228", "0.001", "0.00316228"], new[] { 0, 0.25, 0.5, 0.75 }.Select(rate.Draw));
        Assert.Equal("0.01", rate.Draw(Last));
    }

    [Fact]
    public void Choices_words_and_flags_are_drawn_in_the_order_in_which_they_stand()
    {
        Assert.Equal(["64", "0.5", "16"], Shares(3).Select(new ChoiceParameter(Path, [64, 0.5, 16]).Draw));
        Assert.Equal(["\"relu\"", "\"a\\u0022b\""], Shares(2).Select(new WordParameter(Path, ["relu", "a\"b"]).Draw));
        Assert.Equal(["false", "true"], Shares(2).Select(new BooleanParameter(Path).Draw));
    }

    [Fact]
    public void A_list_draws_its_length_and_counts_for_a_grid_only_without_values_of_items()
    {
        Assert.Equal(["1", "2", "3"], Shares(3).Select(new RepeatParameter("model.blocks", 1, 3).Draw));
        Assert.Equal(["1", "2", "3"], new RepeatParameter("model.blocks", 1, 3).Values);
        Assert.Null(new RepeatParameter("model.blocks", 1, 3, [new IntParameter("units", 1, 2)]).Values);
    }

    [Fact]
    public void What_cannot_be_searched_is_told()
    {
        Assert.Equal(["low must not be above high. Given: 2 and 1 for training.batch."], Messages(new FloatParameter(Path, 2, 1)));
        Assert.Equal(["low must be > 0 for even logarithms. Given: 0 for training.batch."], Messages(new FloatParameter(Path, 0, 1, Log: true)));
        Assert.Equal(["steps and even logarithms exclude each other. Given: both for training.batch."], Messages(new FloatParameter(Path, 1, 2, Log: true, Step: 1)));
        Assert.Equal(["training.batch has more than 100000 values. Use a larger step."], Messages(new FloatParameter(Path, 0, 1, Step: 1e-6)));
        Assert.Equal(["training.batch has more than 100000 values. Use a larger step."], Messages(new IntParameter(Path, int.MinValue, int.MaxValue)));
        Assert.Equal(["a list inside a list cannot be searched."], Messages(new RepeatParameter("model.blocks", 1, 2, [new RepeatParameter("units", 1, 2)])));
        Assert.Equal(["step must be in [1E-15, 1000000000000000]. Given: 1E-30."], Messages(new FloatParameter(Path, 1, 1, Step: 1e-30)));
    }

    private static IEnumerable<string> Messages(ParameterSpec parameter) => SpecValidator.Check(parameter).Select(fault => fault.Message);

    private static IEnumerable<double> Shares(int count) => Enumerable.Range(0, count).Select(i => (i + 0.5) / count);
}
