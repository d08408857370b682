using System.Buffers.Binary;
using System.Text;
using ReproSuite.Core.Ports;
using ReproSuite.Testing;

namespace ReproSuite.Store.Tests;

public sealed class WeightsFileTests : IDisposable
{
    private static readonly ModelWeights Weights = new([new NamedTensor("dense_1/kernel", 2, 3, [1.5f, -0f, float.Epsilon, float.MaxValue, -2.25f, 1f / 3]), new NamedTensor("\"ö\"/bias", 1, 1, [7f])]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Weights_come_back_bit_for_bit()
    {
        var back = WeightsFile.Read(WeightsFile.Write(Weights));
        Assert.Equal(Weights.Tensors.Select(tensor => (tensor.Name, tensor.Rows, tensor.Columns)), back.Tensors.Select(tensor => (tensor.Name, tensor.Rows, tensor.Columns)));
        Assert.Equal(Bits(Weights), Bits(back));
        Assert.Equal(Weights.Digest, back.Digest);
        Assert.Empty(WeightsFile.Read(WeightsFile.Write(new ModelWeights([]))).Tensors);
    }

    /// <summary>The file of a script that packs it by the format's description alone.</summary>
    [Fact]
    public void The_bytes_are_those_that_Python_packs()
    {
        var expected = File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Store.Tests", "Vectors", "safetensors.hex")).Trim();
        Assert.Equal(expected, Convert.ToHexStringLower(WeightsFile.Write(new ModelWeights([new NamedTensor("dense_1/kernel", 2, 3, [1.5f, -0f, 0.25f, 3e38f, -2.25f, 0.1f]), new NamedTensor("dense_1/bias", 1, 3, [1, 2, 3])]))));
    }

    [Fact]
    public void A_digest_may_stand_in_the_header_and_is_no_tensor()
    {
        var back = WeightsFile.Read(WeightsFile.Write(Weights, "of what?"), out var seal);
        Assert.Equal(("of what?", Weights.Digest), (seal, back.Digest));
        WeightsFile.Read(WeightsFile.Write(Weights), out seal);
        Assert.Null(seal);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_damaged()
    {
        var whole = WeightsFile.Write(Weights);
        for (var length = 0; length < whole.Length; length++) Assert.Throws<DamagedFileException>(() => WeightsFile.Read(whole.AsSpan(0, length)));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"t\":3}")]
    [InlineData("{\"__metadata__\":3}")]
    [InlineData("{\"__metadata__\":{}}")]
    [InlineData("{\"__metadata__\":{\"sha256\":3}}")]
    [InlineData("{\"t\":{}}")]
    [InlineData("{\"t\":{\"dtype\":\"F64\",\"shape\":[1,1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[1,1,1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[0]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[-4,0]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[4,8]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[-1,-1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[20000,20000],\"data_offsets\":[0,1600000000]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,0]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[\"1\",1],\"data_offsets\":[0,4]}}")]
    [InlineData("{\"t\":{\"dtype\":\"F32\",\"shape\":[1e99,1],\"data_offsets\":[0,4]}}")]
    public void A_header_that_does_not_fit_is_damage_and_nothing_else(string header)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var bytes = new byte[sizeof(long) + text.Length + sizeof(float)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, text.Length);
        text.CopyTo(bytes.AsSpan(sizeof(long)));
        Assert.Throws<DamagedFileException>(() => WeightsFile.Read(bytes));
    }

    [Fact]
    public void Garbage_is_damage_and_nothing_else()
    {
        var random = new Random(5);
        var whole = WeightsFile.Write(Weights);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = whole.ToArray();
            for (var flips = 0; flips <= i % 4; flips++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (Record.Exception(() => WeightsFile.Read(bytes)) is { } thrown) Assert.IsType<DamagedFileException>(thrown);
        }
    }

    [Fact]
    public void A_store_gives_out_only_the_weights_that_the_trials_record_names()
    {
        var record = SampleRecords.Of(1);
        record = record with { Outcome = record.Outcome with { FinalWeights = Weights.Digest } };
        var warnings = new List<string>();
        var store = new FileStore(_folder.Path, warnings.Add);
        store.SaveWeights(record.Key, Weights);
        Assert.Null(store.FindWeights(record.Key));

        store.Save(record);
        Assert.Equal(Weights.Digest, store.FindWeights(record.Key)!.Digest);

        store.SaveWeights(record.Key, new ModelWeights([Weights.Tensors[0]]));
        Assert.Null(store.FindWeights(record.Key));
        Assert.Empty(warnings);

        var file = Path.Combine(_folder.Path, "weights", record.Key.Hex[..2], record.Key.Hex + ".safetensors");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..20]);
        Assert.Null(store.FindWeights(record.Key));
        Assert.Contains("RPR0405", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.False(File.Exists(file));

        store.SaveWeights(record.Key, Weights);
        Assert.Equal(Bits(Weights), Bits(store.FindWeights(record.Key)!));
    }

    /// <summary>A network of seventeen million weights is larger than any record may be.</summary>
    [Fact]
    public void Weights_may_be_larger_than_records()
    {
        var large = new ModelWeights([new NamedTensor("t", 4096, 4200, new float[4096 * 4200])]);
        var record = SampleRecords.Of(1);
        record = record with { Outcome = record.Outcome with { FinalWeights = large.Digest } };
        var store = new FileStore(_folder.Path, line => Assert.Fail(line));
        store.Save(record);
        store.SaveWeights(record.Key, large);
        Assert.NotNull(store.FindWeights(record.Key));
    }

    private static IEnumerable<int> Bits(ModelWeights weights) => weights.Tensors.SelectMany(tensor => tensor.Numbers).Select(BitConverter.SingleToInt32Bits);
}
