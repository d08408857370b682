using System.Globalization;
using ReproSuite.Core.Records;
using ReproSuite.Testing;
using Xunit.Abstractions;

namespace ReproSuite.Legs.Tests;

/// <summary>The same bits from every process, whatever its instruction sets, compiler, threads, culture and memory.</summary>
/// <remarks>
/// Golden.txt holds them for numerics 1: our own output, whose lines change only together with the numerics version; new ones may join them, and the root with
/// each. When L0 differs, Golden.received.txt is what it gave.
/// </remarks>
public sealed class LegTests(LegRuns runs, ITestOutputHelper output) : IClassFixture<LegRuns>
{
    private static readonly Leg Plain = Leg.Find("L0 as it is");

    public static TheoryData<string> Names => [.. Leg.All.Select(leg => leg.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_leg_gives_the_golden_bits(string name)
    {
        var (leg, golden) = (Leg.Find(name), Golden.Read());
        var found = AnswersOf(leg);
        var expected = leg.Options.Only is { } only ? [.. golden.Where(answer => answer.Key.StartsWith($"trial {only}", StringComparison.Ordinal) || !IsOfTrials(answer))] : golden;
        if (expected.SequenceEqual(found.Golden)) return;
        if (leg == Plain) File.WriteAllText(Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Legs.Tests", "Golden.received.txt"), Golden.Write(found.Golden));
        Assert.Fail(FirstDifference(name, expected, found));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_leg_really_is_what_its_settings_say(string name)
    {
        var leg = Leg.Find(name);
        var (here, facts) = (AnswersOf(Plain).Facts, AnswersOf(leg).Facts);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs[leg].Duration.TotalSeconds:0.0} s; {string.Join(", ", facts.Select(fact => $"{fact.Key} {fact.Value}"))}"));
        if (leg.Lacks(here) is { } reason)
        {
            output.WriteLine(reason);
            return;
        }
        var expected = Machine.InstructionSets.ToDictionary(set => set, set => here[set]);
        foreach (var (fact, value) in leg.Demands) expected[fact] = value;
        Assert.All(expected, fact => Assert.Equal((name, fact.Key, fact.Value), (name, fact.Key, facts[fact.Key])));
    }

    /// <summary>The two settings of the compiler whose effect a process can see by itself.</summary>
    [Fact]
    public void The_runtime_compiles_more_without_code_compiled_ahead_and_less_without_tiers()
    {
        var plain = Compiled(Plain);
        Assert.InRange(Compiled(Leg.Find("L6 nothing compiled ahead")), plain * 3 / 2, int.MaxValue);
        Assert.InRange(Compiled(Leg.Find("L6 no tiers")), 1, plain - 1);
    }

    /// <summary>Sources: exact rational arithmetic, the same operations in NumPy, and the known answers of Random123.</summary>
    [Theory]
    [InlineData("fma(97000800,1cfff001,00010002)", "00010001")]
    [InlineData("fma(d58ceec0,34670000,980645fc)", "ca7e56df")]
    [InlineData("fma(3f809332,217edaed,2deb9759)", "2deb9759")]
    [InlineData("fma(3f800401,3f800401,bf800802)", "32804008")]
    [InlineData("exp", "7ebcb48b7268bbd5397ad23f8eb32bf0974990fd24f89116d2fdbc5eed6ec31f")]
    [InlineData("log", "24d62452b0a20aff64e2e777e046983ae57092e920c22de9583a6607adfc65ca")]
    [InlineData("tanh", "885e4065d9331882d99665b1e350c985d7ee91eb87c746cc25262aad78e7a906")]
    [InlineData("sum", "bf3b54fd")]
    [InlineData("philox(00000000,00000000,00000000,00000000;00000000,00000000)", "6627e8d5,e169c58d,bc57ac4c,9b00dbd8")]
    [InlineData("philox(ffffffff,ffffffff,ffffffff,ffffffff;ffffffff,ffffffff)", "408f276d,41c83b0e,a20bc7c6,6d5451fd")]
    [InlineData("philox(243f6a88,85a308d3,13198a2e,03707344;a4093822,299f31d0)", "d16cfe09,94fdcceb,5001e420,24126ea1")]
    public void Golden_answers_are_those_known_from_elsewhere(string name, string answer) =>
        Assert.Equal(answer, Golden.Read().Single(golden => golden.Key == name).Value);

    private Answers AnswersOf(Leg leg)
    {
        var run = runs[leg];
        Assert.True(run.ExitCode == 0, $"{leg}: exit code {run.ExitCode.ToString(CultureInfo.InvariantCulture)}. {run.Error}");
        return run.Answers;
    }

    private int Compiled(Leg leg) => int.Parse(AnswersOf(leg).Facts["CompiledMethods"], CultureInfo.InvariantCulture);

    private static bool IsOfTrials(KeyValuePair<string, string> answer) => answer.Key == "root" || answer.Key.Split(' ')[0] is "trial" or "suite";

    /// <summary>Names the first answer that is not golden; of a trial that L0 trained otherwise, the first epoch and tensor too.</summary>
    private string FirstDifference(string name, IReadOnlyList<KeyValuePair<string, string>> expected, Answers found)
    {
        foreach (var (wanted, given) in expected.Zip(found.Golden).OrderBy(pair => pair.First.Key.StartsWith("suite ", StringComparison.Ordinal)))
        {
            if (wanted.Equals(given)) continue;
            var place = found.Records.TryGetValue(given.Key, out var record) && runs[Plain].Answers.Records.TryGetValue(given.Key, out var plain)
                ? OutcomeDifference.First(RecordJson.Read(plain).Outcome, RecordJson.Read(record).Outcome)?.ToString() ?? $"as in {Plain.Name}"
                : "";
            return $"{name}: golden is \"{wanted.Key} {wanted.Value}\", given \"{given.Key} {given.Value}\". {place}";
        }
        return $"{name}: {expected.Count} golden answers, {found.Golden.Count} given.";
    }
}
