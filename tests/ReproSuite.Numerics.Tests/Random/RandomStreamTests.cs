namespace ReproSuite.Numerics.Tests;

public class RandomStreamTests
{
    private static readonly RandomStream Stream =
        RandomStream.Derive("fashion_mnist", "init", ("seed", "1"), ("fold", "0"), ("layer", "dense1"));

    [Fact]
    public void The_derived_key_and_first_block_are_the_known_ones()
    {
        Assert.Equal(new RandomStream(new Philox(0x47C5_91B4u, 0x11C5_5551u)), Stream);
        uint[] words = Enumerable.Range(0, 4).Select(i => Stream.Word((ulong)i)).ToArray();
        Assert.Equal([0x83AD_2D24u, 0x230C_87CAu, 0x405A_C659u, 0xFD2B_B680u], words);
    }

    [Fact]
    public void A_stream_of_two_plain_numbers_has_them_as_its_key() => Assert.Equal(new RandomStream(new Philox(2026u, 1u)), RandomStream.Keyed(2026, 1));

    [Fact]
    public void The_first_uniforms_are_the_known_ones()
    {
        double[] expected = [0.5143612027168274, 0.13690990209579468, 0.2513850927352905, 0.9889482259750366];
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(expected[i], (double)Stream.Uniform((ulong)i));
        }
    }

    [Fact]
    public void The_counter_is_element_over_four_then_step_then_epoch_then_high_bits()
    {
        var philox = new Philox(7, 8);
        var stream = new RandomStream(philox);
        Assert.Equal(philox.Block(0x8000_0001u, 21, 34, 0x3FFF_FFFFu).X2, stream.Word(0xFFFF_FFFE_0000_0006ul, step: 21, epoch: 34));
    }

    [Fact]
    public void Every_part_of_the_name_changes_the_stream()
    {
        RandomStream[] streams =
        [
            RandomStream.Derive("a", "b"),
            RandomStream.Derive("b", "a"),
            RandomStream.Derive("a", "b", ("seed", "1")),
            RandomStream.Derive("a", "b", ("seed", "2")),
            RandomStream.Derive("a", "b", ("fold", "1")),
            RandomStream.Derive("a", "b", ("seed", "1"), ("fold", "1")),
            RandomStream.Derive("a", "b", ("fold", "1"), ("seed", "1")),
        ];
        Assert.Equal(streams.Length, streams.Distinct().Count());
        Assert.Equal(RandomStream.Derive("a", "b", ("seed", "1")), streams[2]);
    }

    [Theory]
    [InlineData("a\u001Fb", "init", "seed", "1")]
    [InlineData("a", "in\u001Fit", "seed", "1")]
    [InlineData("a", "init", "seed", "1\u001Ffold=2")]
    [InlineData("a", "init", "seed=1\u001Ffold", "2")]
    [InlineData("a", "init", "", "1")]
    public void Names_that_could_collide_are_refused(string dataset, string purpose, string name, string value) =>
        Assert.Throws<ArgumentException>(() => RandomStream.Derive(dataset, purpose, (name, value)));

    [Theory]
    [InlineData(0ul)]
    [InlineData(1ul)]
    [InlineData(6ul)]
    [InlineData(0x3_FFFF_FFFFul)]
    [InlineData(0x3_FFFF_FFB0ul)]
    public void Filling_in_bulk_equals_asking_one_by_one(ulong first)
    {
        for (int length = 0; length < 150; length += length < 40 ? 1 : 13)
        {
            uint[] words = new uint[length];
            Stream.FillWords(words, first, step: 5, epoch: 6);
            Assert.Equal(Enumerable.Range(0, length).Select(i => Stream.Word(first + (ulong)i, 5, 6)), words);
        }
    }

    [Fact]
    public void Filling_allocates_nothing()
    {
        uint[] words = new uint[1000];
        float[] numbers = new float[1000];
        Fill();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Fill();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Fill()
        {
            Stream.FillWords(words);
            Stream.FillUniform(numbers, -1f, 1f);
            Stream.FillNormal(numbers);
        }
    }

    [Fact]
    public void Uniform_numbers_stay_in_their_interval_and_follow_the_formula()
    {
        float[] numbers = new float[10_000];
        Stream.FillUniform(numbers, -0.25f, 0.75f, step: 1, epoch: 2);
        for (int i = 0; i < numbers.Length; i++)
        {
            Assert.InRange(numbers[i], -0.25f, 0.75f);
            Assert.Equal((float)((Stream.Word((ulong)i, 1, 2) >> 8) / 16777216.0 - 0.25), numbers[i]);
        }
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_a_normal_distribution()
    {
        const int Count = 200_000;
        float[] numbers = new float[Count];
        Stream.FillNormal(numbers, mean: 3f, deviation: 2f);
        double[] z = numbers.Select(x => (x - 3.0) / 2.0).ToArray();

        // Bounds are five standard errors: 1, √2, √15 and √96 over √n.
        double error = 5.0 / Math.Sqrt(Count);
        Assert.InRange(z.Average(), -error, error);
        Assert.InRange(z.Average(x => x * x) - 1.0, -1.5 * error, 1.5 * error);
        Assert.InRange(z.Average(x => x * x * x), -3.9 * error, 3.9 * error);
        Assert.InRange(z.Average(x => x * x * x * x) - 3.0, -9.8 * error, 9.8 * error);
        Assert.Equal((float)(3.0 + 2.0 * NormalQuantile.Of((Stream.Word(9) + 0.5) / 4294967296.0)), numbers[9]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_permutation_holds_each_number_once_in_the_order_of_its_word(int count)
    {
        int[] order = Stream.Permutation(count, epoch: 3);
        Assert.Equal(Enumerable.Range(0, count), order.Order());
        Assert.Equal(order.OrderBy(id => Stream.Word((ulong)id, 0, 3)).ThenBy(id => id), order);
    }

    [Fact]
    public void Epochs_permute_differently_and_positions_are_unbiased()
    {
        Assert.NotEqual(Stream.Permutation(50, epoch: 0), Stream.Permutation(50, epoch: 1));
        int[] firsts = new int[5];
        for (uint epoch = 0; epoch < 5000; epoch++)
        {
            firsts[Stream.Permutation(5, epoch)[0]]++;
        }

        // Five standard deviations of a binomial count around 1000.
        Assert.All(firsts, count => Assert.InRange(count, 1000 - 142, 1000 + 142));
    }

    [Fact]
    public void The_order_of_ids_depends_on_neither_their_arrangement_nor_their_company()
    {
        int[] ids = [40, 7, 19, 3, 88, 61];
        int[] order = Stream.Permutation(ids, epoch: 2);
        Assert.Equal(order, Stream.Permutation(ids.Reverse().ToArray(), epoch: 2));
        Assert.Equal(order.Where(id => id != 19), Stream.Permutation(ids.Where(id => id != 19).ToArray(), epoch: 2));
        Assert.Equal([40, 7, 19, 3, 88, 61], ids);
        Assert.Throws<ArgumentOutOfRangeException>(() => Stream.Permutation(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stream.Permutation([1, -1]));
    }
}
