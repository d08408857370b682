using ReproSuite.Core.Faults;

namespace ReproSuite.Tool.Tests;

public sealed class ShardTests : IDisposable
{
    private readonly Cli _cli = new();

    private readonly string _suite;

    public ShardTests() => _suite = _cli.Write("tiny.repro.yaml", TinySuite.Text);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Three_shards_on_three_stores_merge_into_the_bytes_of_one_run()
    {
        Assert.Equal(0, Run("run", _suite, "--out", "whole").ExitCode);
        for (var number = 1; number <= 3; number++)
        {
            var run = Run("run", _suite, "--shard", $"{number}/3", "--store", $"shard-{number}");
            Assert.Equal((0, false), (run.ExitCode, Directory.Exists(_cli["reports"])));
            Assert.Contains($"shard {number}/3: ", run.Out, StringComparison.Ordinal);
        }

        var merge = Run("merge", _suite, "shard-1", "shard-2", "shard-3", "--store", "joined");
        Assert.Equal((0, ""), (merge.ExitCode, merge.Error));
        Assert.Contains("12 of 12 trials in joined; 'dotnet repro report tiny --store joined' renders them", merge.Out, StringComparison.Ordinal);
        Assert.Equal(0, Run("report", _suite, "--store", "joined", "--out", "joined-reports").ExitCode);
        var files = Directory.GetFiles(_cli["whole/tiny"], "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace("whole", "joined-reports", StringComparison.Ordinal))));
        Assert.Contains("12 cached", Run("run", _suite, "--store", "joined", "--out", "again").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Holes_are_named_and_end_with_exit_code_3()
    {
        Run("run", _suite, "--filter", "linear/*", "--store", "part", "--quiet");
        var merge = Run("merge", _suite, "part", "--store", "joined");

        Assert.Equal(3, merge.ExitCode);
        Assert.Contains("4 of 12 trials in joined", merge.Out, StringComparison.Ordinal);
        Assert.Contains("  missing: hidden/fold=0/seed=1\n", merge.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_plan_is_refused_and_nothing_is_merged()
    {
        _cli.Write("tiny.repro.yaml", TinySuite.Text.Replace("epochs: 2", "epochs: 1", StringComparison.Ordinal));
        Run("run", _suite, "--shard", "1/1", "--store", "other");
        _cli.Write("tiny.repro.yaml", TinySuite.Text);
        var merge = Run("merge", _suite, "other", "--store", "joined");

        Assert.Equal(2, merge.ExitCode);
        Assert.Contains("other: error RPR0523: another plan of tiny. Given: plan ", merge.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_cli["joined/records"]));
    }

    [Fact]
    public void A_store_that_is_not_there_is_a_fault()
    {
        var merge = Run("merge", _suite, "nowhere");
        Assert.Equal((2, true), (merge.ExitCode, merge.Error.StartsWith("nowhere: error RPR0522: no such store.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_COUNT=4", 3, 4)]
    [InlineData("JOB_COMPLETION_INDEX=0 JOB_COMPLETIONS=2", 1, 2)]
    [InlineData("CI_NODE_INDEX=2 CI_NODE_TOTAL=2", 2, 2)]
    [InlineData("CIRCLE_NODE_INDEX=1 CIRCLE_NODE_TOTAL=5", 2, 5)]
    [InlineData("BUILDKITE_PARALLEL_JOB=3 BUILDKITE_PARALLEL_JOB_COUNT=4", 4, 4)]
    [InlineData("REPRO_SHARD=2/3 CI_NODE_INDEX=1 CI_NODE_TOTAL=9", 2, 3)]
    public void Auto_asks_the_scheduler(string variables, int number, int count)
    {
        var set = variables.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(new Shard(number, count), Shard.Parse("auto", set.GetValueOrDefault));
    }

    [Theory]
    [InlineData("0/3", "")]
    [InlineData("4/3", "")]
    [InlineData("1/0", "")]
    [InlineData("one/3", "")]
    [InlineData("3", "")]
    [InlineData("auto", "")]
    [InlineData("auto", "JOB_COMPLETION_INDEX=1")]
    [InlineData("auto", "CI_NODE_INDEX=3 CI_NODE_TOTAL=2")]
    public void What_is_no_shard_is_a_fault(string text, string variables)
    {
        var set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal("RPR0521", Assert.Throws<InvalidInputException>(() => { Shard.Parse(text, set.GetValueOrDefault); }).Faults.Single().Code);
    }

    [Fact]
    public void A_matrix_has_no_more_shards_than_trials_are_left()
    {
        Assert.Equal("""{"shard":["1/3","2/3","3/3"]}""", Run("plan", _suite, "--matrix", "3").Out.Trim());
        Run("run", _suite, "--quiet");
        Assert.Equal("""{"shard":["1/1"]}""", Run("plan", _suite, "--matrix", "3").Out.Trim());
    }

    private Cli.Result Run(params string[] args) => _cli.Run(args);
}
