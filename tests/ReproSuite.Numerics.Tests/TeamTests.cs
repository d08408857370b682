namespace ReproSuite.Numerics.Tests;

public class TeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_part_is_done_once_every_time(int count)
    {
        using var team = new Team(count);
        var work = new Counting(count);
        for (int round = 1; round <= 300; round++)
        {
            team.Run(work);
            Assert.All(work.Done, done => Assert.Equal(round, done));
            if (round % 100 == 0)
            {
                Thread.Sleep(20); // Long enough for the others to fall asleep.
            }
        }
    }

    [Fact]
    public void A_part_that_throws_is_told_to_the_caller_and_the_team_goes_on()
    {
        using var team = new Team(3);
        Assert.Throws<InvalidOperationException>(() => team.Run(new Failing()));
        var work = new Counting(3);
        team.Run(work);
        Assert.All(work.Done, done => Assert.Equal(1, done));
    }

    [Fact]
    public void A_team_of_none_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Team(0));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void A_team_gives_the_bits_of_one_thread(int count)
    {
        using var team = new Team(count);
        var words = new Words(40);
        foreach (var (m, k, n) in new[] { (100, 100, 100), (33, 700, 41), (5, 1000, 333), (784, 32, 100), (1, 2000, 400) })
        {
            var (x, w, xt, wt) = (new Matrix(m, k), new Matrix(k, n), new Matrix(k, m), new Matrix(n, k));
            foreach (var matrix in new[] { x, w, xt, wt })
            {
                words.Fill(matrix.Span);
            }

            var (alone, shared) = (new Matrix(m, n), new Matrix(m, n));
            MatrixProduct.Multiply(x, w, alone);
            MatrixProduct.Multiply(x, w, shared, team);
            Assert.Equal(Bits.Of(alone.Span), Bits.Of(shared.Span));
            MatrixProduct.MultiplyTransposedLeft(xt, w, alone);
            MatrixProduct.MultiplyTransposedLeft(xt, w, shared, team);
            Assert.Equal(Bits.Of(alone.Span), Bits.Of(shared.Span));
            MatrixProduct.MultiplyTransposedRight(x, wt, alone);
            MatrixProduct.MultiplyTransposedRight(x, wt, shared, team);
            Assert.Equal(Bits.Of(alone.Span), Bits.Of(shared.Span));
        }
    }

    [Fact]
    public void Sharing_allocates_nothing_once_warm()
    {
        using var team = new Team(2);
        var (x, w, y) = (new Matrix(200, 200), new Matrix(200, 200), new Matrix(200, 200));
        MatrixProduct.Multiply(x, w, y, team);
        long before = GC.GetAllocatedBytesForCurrentThread();
        MatrixProduct.Multiply(x, w, y, team);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private sealed class Counting(int parts) : IParts
    {
        public int[] Done { get; } = new int[parts];

        public void Do(int part, int parts) => Interlocked.Increment(ref Done[part]);
    }

    private sealed class Failing : IParts
    {
        public void Do(int part, int parts) => throw new InvalidOperationException("part");
    }
}
