namespace ReproSuite.Tool.Tests;

public class IndexTests
{
    [Fact]
    public void The_index_lists_the_reports_of_a_folder_without_store_data_or_suites()
    {
        using var cli = Reported();
        var index = cli.Run("index");
        Assert.Equal((0, "reports/README.md\n", ""), (index.ExitCode, index.Out, index.Error));
        var rows = Page(cli).Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("| [tiny](tiny/report.md) | Does a hidden layer help? | In validation accuracy: ", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("| [tiny@quick](tiny%40quick/report.md) | Does a hidden layer help? | ", rows[1], StringComparison.Ordinal);
        Assert.Contains("of 18 trials completed", Page(cli), StringComparison.Ordinal);
        Assert.False(Directory.Exists(cli[".repro"]));
    }

    [Fact]
    public void A_page_that_its_results_do_not_give_is_stale()
    {
        using var cli = Reported();
        var missing = cli.Run("index", "--check");
        Assert.Equal((6, "reports/README.md: missing\nstale: run 'dotnet repro index reports' and commit the page.\n"), (missing.ExitCode, missing.Out));
        Assert.False(File.Exists(cli["reports/README.md"]));

        cli.Run("index");
        var (page, current) = (Page(cli), cli.Run("index", "--check"));
        Assert.Equal((0, "reports/README.md: up to date\n"), (current.ExitCode, current.Out));
        Assert.Equal(0, cli.Run("index", cli["reports"]).ExitCode);
        Assert.Equal(page, Page(cli));

        Directory.Delete(cli["reports/tiny@quick"], recursive: true);
        var stale = cli.Run("index", "--check");
        Assert.Equal(6, stale.ExitCode);
        Assert.StartsWith("reports/README.md: differs from what the results give\n", stale.Out, StringComparison.Ordinal);
        Assert.Equal(page, Page(cli));
    }

    [Fact]
    public void Another_template_changes_the_page_and_not_whose_it_is()
    {
        using var cli = Reported();
        cli.Write("mine/index.md.sbn", "{{ for row in rows }}{{ row.name }};{{ end }}\n");
        cli.Run("index", "--template", "mine");
        Assert.EndsWith("-->\ntiny;tiny@quick;\n", Page(cli), StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("index", "--template", "mine").ExitCode);
        Assert.Equal(6, cli.Run("index", "--check").ExitCode);
    }

    [Fact]
    public void A_page_of_someone_else_is_left_alone()
    {
        using var cli = Reported();
        cli.Write("reports/README.md", "# My notes\n");
        Refused(cli, "reports/README.md: error RPR0516: ", "index");
        Assert.Equal("# My notes\n", Page(cli));
        Assert.Equal(6, cli.Run("index", "--check").ExitCode);
    }

    [Fact]
    public void What_is_no_folder_of_reports_is_one_line()
    {
        using var cli = Reported();
        Refused(cli, "error RPR0512: no folder nowhere. ", "index", "nowhere");
        Refused(cli, "error RPR0512: no report in reports/tiny: ", "index", "reports/tiny");
        File.WriteAllText(cli["reports/tiny/results.json"], File.ReadAllText(cli["reports/tiny/results.json"])[..5000]);
        Refused(cli, "reports/tiny/results.json: error RPR0443: ", "index");
        Refused(cli, "reports/tiny/results.json: error RPR0443: ", "index", "--check");
        Assert.False(File.Exists(cli["reports/README.md"]));
    }

    /// <summary>A folder with nothing but two reports: the tiny suite as written and in its quick size.</summary>
    private static Cli Reported()
    {
        var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        cli.Run("run", suite, "--quiet", "--profile", "quick");
        Directory.Delete(cli[".repro"], recursive: true);
        File.Delete(suite);
        return cli;
    }

    private static void Refused(Cli cli, string told, params string[] args)
    {
        var result = cli.Run(args);
        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(told, lines[0], StringComparison.Ordinal);
        Assert.Equal("1 error, nothing was run.", lines[1]);
    }

    private static string Page(Cli cli) => File.ReadAllText(cli["reports/README.md"]);
}
