using System.Globalization;
using System.Text.Json;

namespace ReproSuite.Process.Tests;

/// <summary>The samples, built against the packages alone.</summary>
[Collection(nameof(LocalFeed))]
public sealed class SampleTests(LocalFeed feed)
{
    private const string Skipped = "Skipping target \"{0}\" because all output files are up-to-date";

    /// <summary>The suite that the C# sample declares is the one of the MSBuild sample: both front doors give the same figures.</summary>
    [Fact]
    public void A_suite_in_CSharp_trains_to_the_figures_of_its_file()
    {
        var printed = feed.Require("dotnet", feed.Copy("CSharp"), "run", "-c", "Release").Split('\n').Where(line => line.Contains(" ± ", StringComparison.Ordinal));
        var run = ToolProcess.Run(feed.Copy("MSBuild"), null, "run", "suites/width.repro.yaml", "--json", "--store", "twin", "--out", "twin");

        using var summary = JsonDocument.Parse(run.Out);
        Assert.Equal(
            summary.RootElement.GetProperty("variants").EnumerateArray().Select(variant => string.Create(CultureInfo.InvariantCulture,
                $"{variant.GetProperty("name").GetString()} {variant.GetProperty("mean").GetDouble():0.0000} ± {variant.GetProperty("sd").GetDouble():0.0000}")),
            printed.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4))));
    }

    [Fact]
    public void A_build_checks_suites_where_it_is_told_to_and_does_so_once()
    {
        var project = feed.Copy("MSBuild");
        var suite = Path.Combine(project, "suites", "width.repro.yaml");
        var text = File.ReadAllText(suite);

        Assert.Contains("valid, 24 trials", Build(project), StringComparison.Ordinal);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, Skipped, "ReproCheck"), Build(project), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(project, "reports")));

        File.WriteAllText(suite, text.Replace("hidden: [8]", "hiden: [8]", StringComparison.Ordinal));
        var (code, faulty) = feed.Call("dotnet", project, "build");
        Assert.Equal(1, code);
        Assert.Contains("width.repro.yaml(10,9): error RPR0004: ", faulty, StringComparison.Ordinal);
        Assert.Contains("0 Error(s)", Build(project, "-p:ReproCheckOnBuild=false"), StringComparison.Ordinal);

        File.WriteAllText(suite, text);
    }

    [Fact]
    public void Targets_run_report_and_gate_and_do_again_only_what_changed()
    {
        var project = feed.Copy("MSBuild");
        var results = Path.Combine(project, "reports", "width@quick", "results.json");

        Assert.Contains("4 trials, 0 cached", Build(project, "-t:ReproRun"), StringComparison.Ordinal);
        var (written, trained) = (File.GetLastWriteTimeUtc(results), File.ReadAllText(results));
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, Skipped, "ReproRun"), Build(project, "-t:ReproRun"), StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(results));

        File.Delete(Path.Combine(project, "reports", "width@quick", "report.md"));
        Build(project, "-t:ReproReport");
        Assert.True(File.Exists(Path.Combine(project, "reports", "width@quick", "report.md")));
        Assert.Equal(trained, File.ReadAllText(results));

        Assert.Contains("gate: ", Build(project, "-t:ReproGate", "-p:ReproGateBase=reports"), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(project, "repro.gate.yaml"), "metrics: [{metric: test.accuracy, floor: 0.999}]\n");
        var (code, broken) = feed.Call("dotnet", project, "build", "-t:ReproGate", "-p:ReproGateBase=reports");
        Assert.Equal(1, code);
        Assert.Contains("error RPR0530: the gate found a regression", broken, StringComparison.Ordinal);
    }

    private string Build(string project, params string[] words) => feed.Require("dotnet", project, ["build", "-v:n", .. words]);
}
