using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>Counts, for one variant, the trials that are no cells of the suite. Not safe to use from several threads.</summary>
internal sealed class BehindTally(string variant, bool isSearch)
{
    private readonly HashSet<TrialKey> _done = [];
    private readonly Dictionary<TrialKey, int> _expected = [];

    /// <summary>A trial needs so many others, at most.</summary>
    public void Expect(TrialKey owner, int count) => _expected[owner] = count;

    public void Done(TrialKey key) => _done.Add(key);

    public BehindProgress Progress(bool endsWave) => new(variant, isSearch, _done.Count, Math.Max(0, _expected.Values.Sum() - _done.Count), endsWave);
}
