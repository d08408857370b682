using System.Security.Cryptography;
using System.Text;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Core.Identity;

namespace ReproSuite.Training.Tests.Parameters;

public class WeightsDigestTests
{
    [Fact]
    public void The_digest_is_that_of_its_written_form()
    {
        byte[] tensor = [.. "repro-tensor-v1\nhidden/kernel\n1x2\nfloat32\n"u8, 0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x00, 0x80];
        var list = $"repro-weights-v1\n{Convert.ToHexStringLower(SHA256.HashData(tensor))}\n";
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list))), Of("hidden/kernel", 1f, -0f));
    }

    [Fact]
    public void One_bit_or_another_name_or_shape_changes_it()
    {
        var digests = new[]
        {
            Of("a", 1f, 0f), Of("a", 1f, -0f), Of("a", MathF.BitIncrement(1f), 0f), Of("b", 1f, 0f),
            WeightsDigest.Of([Tensor("a", 2, 1, 1f, 0f)]), WeightsDigest.Of([Tensor("a", 1, 1, 1f), Tensor("a", 1, 1, 0f)]),
        };
        Assert.Distinct(digests);
    }

    [Fact]
    public void Moving_figures_belong_to_the_weights()
    {
        var network = Example.Network(norm: true);
        string Digest(int index)
        {
            var parameters = new LayerStack(network, 5, 4, 4, "clouds", 1, 0, new Workspace()).Parameters;
            parameters.Weights[index] += 1;
            return WeightsDigest.Of(parameters.Named);
        }
        Assert.Distinct(Enumerable.Range(0, new LayerStack(network, 5, 4, 4, "clouds", 1, 0, new Workspace()).Parameters.Weights.Length).Select(Digest));
    }

    [Fact]
    public void Every_NaN_is_the_same_NaN() =>
        Assert.Equal(Of("a", float.NaN), Of("a", BitConverter.UInt32BitsToSingle(0xFFC0_0001u)));

    [Fact]
    public void Tensors_longer_than_a_chunk_are_read_to_the_end()
    {
        var weights = new float[5000];
        var before = Of("a", weights);
        weights[^1] = 1;
        Assert.NotEqual(before, Of("a", weights));
    }

    [Fact]
    public void A_tensor_s_short_digest_begins_its_own_digest()
    {
        byte[] tensor = [.. "repro-tensor-v1\nhidden/bias\n1x1\nfloat32\n"u8, 0x00, 0x00, 0x80, 0x3F];
        var shorts = WeightsDigest.Shorts([Tensor("a", 1, 1, 2f), Tensor("hidden/bias", 1, 1, 1f)]);
        Assert.Equal(2, shorts.Count);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(tensor)[..8]), shorts[1]);
    }

    private static string Of(string name, params float[] weights) => WeightsDigest.Of([Tensor(name, 1, weights.Length, weights)]);

    private static (string Name, Matrix Weights) Tensor(string name, int rows, int columns, params float[] weights) =>
        (name, new Matrix(weights, 0, rows, columns));
}
