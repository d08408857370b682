namespace ReproSuite.Tool.Tests;

public class TemplateTests
{
    [Fact]
    public void Ejected_templates_give_the_same_report_until_they_are_changed()
    {
        using var cli = new Cli();
        var suite = cli.Write("tiny.repro.yaml", TinySuite.Text);
        cli.Run("run", suite, "--quiet");
        var eject = cli.Run("template", "eject", "mine");
        Assert.Equal((0, ""), (eject.ExitCode, eject.Error));
        Assert.Contains("mine/report.html.sbn\n", eject.Out, StringComparison.Ordinal);
        Assert.Equal(eject.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, Directory.GetFiles(cli["mine"]).Length);
        Assert.Equal(0, cli.Run("report", suite, "--template", "mine", "--check").ExitCode);

        cli.Write("mine/report.md.sbn", "{{ name }}: {{ answer }}\n");
        Assert.Equal(6, cli.Run("report", suite, "--template", "mine", "--check").ExitCode);
        Assert.Equal(0, cli.Run("report", suite, "--template", "mine").ExitCode);
        Assert.StartsWith("tiny: ", File.ReadAllText(cli["reports/tiny/report.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_that_are_there_are_overwritten_by_force_alone()
    {
        using var cli = new Cli();
        cli.Write("mine/report.md.sbn", "mine\n");
        var refused = cli.Run("template", "eject", "mine");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.StartsWith("mine/report.md.sbn: error RPR0520: ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(["report.md.sbn"], Directory.GetFiles(cli["mine"]).Select(Path.GetFileName));
        Assert.Equal(0, cli.Run("template", "eject", "mine", "--force").ExitCode);
        Assert.StartsWith("# {{ title", File.ReadAllText(cli["mine/report.md.sbn"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_is_told_as_a_table()
    {
        using var cli = new Cli();
        var model = cli.Run("template", "model");
        Assert.Equal(0, model.ExitCode);
        Assert.Contains("| `verdicts.rows[].sd` | text or null | ", model.Out, StringComparison.Ordinal);
    }
}
