namespace ReproSuite.Numerics.Tests;

public class FinitenessTests
{
    [Theory, InlineData(float.NaN), InlineData(float.PositiveInfinity), InlineData(float.NegativeInfinity)]
    public void One_bad_number_anywhere_is_found(float bad)
    {
        for (var length = 1; length <= 40; length++)
            for (var place = 0; place < length; place++)
            {
                var values = Enumerable.Repeat(float.MaxValue, length).ToArray();
                Assert.True(Finiteness.Of(values));
                values[place] = bad;
                Assert.False(Finiteness.Of(values));
            }
    }
}
