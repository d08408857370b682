namespace ReproSuite.Tool.Tests;

public class SideBySideTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_items_whichever_is_ready_first() =>
        Assert.Equal(Enumerable.Range(0, 40), SideBySide.Each(Enumerable.Range(0, 40), item =>
        {
            Thread.Sleep(item % 4);
            return item;
        }));

    [Fact]
    public void A_fault_comes_in_its_place_as_it_was_thrown_and_nothing_runs_on()
    {
        var (running, given) = (0, new List<int>());
        var fault = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var item in SideBySide.Each(Enumerable.Range(0, 40), Work)) given.Add(item);
        });
        Assert.Equal("3", fault.Message);
        Assert.Equal([0, 1, 2], given);
        Assert.Equal(0, running);

        int Work(int item)
        {
            Interlocked.Increment(ref running);
            Thread.Sleep(item > 3 ? 20 : 0);
            Interlocked.Decrement(ref running);
            return item == 3 ? throw new InvalidOperationException("3") : item;
        }
    }

    [Fact]
    public void No_more_are_begun_than_may_be_held()
    {
        var (begun, most) = (0, 0);
        foreach (var _ in SideBySide.Each(Enumerable.Range(0, 40), _ => most = Math.Max(most, Interlocked.Increment(ref begun)))) Interlocked.Decrement(ref begun);
        Assert.InRange(most, 1, 5);
    }
}
