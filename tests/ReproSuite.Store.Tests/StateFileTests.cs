using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Testing;

namespace ReproSuite.Store.Tests;

public sealed class StateFileTests : IDisposable
{
    private static readonly TrialRecord Record = SampleRecords.Of(1);
    private static readonly ModelWeights Numbers = new([new NamedTensor("weights", 1, 3, [1.5f, -0f, float.Epsilon]), new NamedTensor("optimizer[0]", 1, 2, [float.MaxValue, float.PositiveInfinity]), new NamedTensor("optimizer[1]", 1, 0, [])]);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _warnings = [];
    private readonly FileStore _store;

    public StateFileTests() => _store = new FileStore(_folder.Path, _warnings.Add);

    private string Place => Path.Combine(_folder.Path, "states", Record.Key.Hex[..2], Record.Key.Hex + ".safetensors");

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<(string, int)> Bits(ModelWeights numbers) => numbers.Tensors.SelectMany(tensor => tensor.Numbers.Select(number => (tensor.Name, BitConverter.SingleToInt32Bits(number))));

    [Fact]
    public void A_state_comes_back_bit_for_bit_with_what_its_record_tells()
    {
        _store.SaveState(Record.Key, Numbers);
        Assert.Null(_store.FindState(Record.Key));
        _store.Save(Record);
        var state = _store.FindState(Record.Key)!;
        Assert.Equal(Record.Outcome, state.Outcome);
        Assert.Equal(Bits(Numbers), Bits(state.Numbers));
        Assert.Equal(3, state.Numbers.Tensors.Count);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void A_state_that_is_dropped_is_gone()
    {
        _store.DropState(Record.Key);
        _store.Save(Record);
        _store.SaveState(Record.Key, Numbers);
        _store.DropState(Record.Key);
        Assert.Null(_store.FindState(Record.Key));
        Assert.False(File.Exists(Place));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Any_other_byte_is_damage_and_counts_as_absent()
    {
        _store.Save(Record);
        var whole = StateFile.Write(Record.Key, Numbers);
        var random = new Random(3);
        for (var i = 0; i < whole.Length; i++)
        {
            var bytes = whole.ToArray();
            bytes[i] ^= (byte)(1 << random.Next(8));
            Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
            File.WriteAllBytes(Place, bytes);
            // A byte of the header may say the same in another way; what it says is never another.
            if (_store.FindState(Record.Key) is { } state) Assert.Equal(Bits(Numbers), Bits(state.Numbers));
        }
        Assert.InRange(_warnings.Count, whole.Length - 64, whole.Length);
        Assert.All(_warnings, warning => Assert.Contains("RPR0405", warning, StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_that_is_cut_off_is_damage_and_counts_as_absent()
    {
        _store.Save(Record);
        _store.SaveState(Record.Key, Numbers);
        File.WriteAllBytes(Place, File.ReadAllBytes(Place)[..^1]);
        Assert.Null(_store.FindState(Record.Key));
        Assert.Contains("RPR0405", Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.False(File.Exists(Place));
    }

    [Fact]
    public void The_state_of_another_trial_is_damage()
    {
        var other = SampleRecords.Of(2);
        Assert.Equal(Bits(Numbers), Bits(StateFile.Read(other.Key, StateFile.Write(other.Key, Numbers))));
        Assert.Throws<DamagedFileException>(() => StateFile.Read(Record.Key, StateFile.Write(other.Key, Numbers)));
        Assert.Throws<DamagedFileException>(() => StateFile.Read(Record.Key, WeightsFile.Write(Numbers)));
    }

    [Fact]
    public void A_trial_that_diverged_has_no_state()
    {
        _store.Save(Record with { Outcome = Record.Outcome with { Status = TrialStatus.Diverged, Reason = "loss", Train = null, Validation = null, Test = null } });
        _store.SaveState(Record.Key, Numbers);
        Assert.Null(_store.FindState(Record.Key));
    }

    [Fact]
    public void What_is_too_large_for_a_file_is_not_kept()
    {
        var large = new float[1 << 20];
        ModelWeights Of(int count) => new([.. Enumerable.Range(0, count).Select(i => new NamedTensor(FormattableString.Invariant($"{i}"), 1, large.Length, large))]);
        Assert.Equal((true, false), (StateFile.Holds(Of(255)), StateFile.Holds(Of(256))));
        _store.SaveState(Record.Key, Of(256));
        Assert.False(File.Exists(Place));
    }
}
