using ReproSuite.Core.Faults;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests;

public sealed class ReportFolderTests
{
    private static readonly ReportBundle Bundle = new([new("charts/loss.svg", "<svg/>\n"), new("report.md", "# Ω\n"), new("results.json", "{}\n")]);

    [Fact]
    public void A_written_report_is_up_to_date()
    {
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder["sample"], Bundle);
        Assert.Empty(ReportFolder.Check(folder["sample"], Bundle));
        Assert.Equal("# Ω\n"u8.ToArray(), File.ReadAllBytes(folder["sample/report.md"]));
        Assert.Equal(3, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Changed_missing_and_extra_files_are_named_and_other_files_are_none_of_its_business()
    {
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder.Path, Bundle);
        folder.Write("report.md", "# Ω\r\n");
        folder.Write("charts/old.svg", "<svg/>");
        folder.Write("run.md", "notes");
        File.Delete(folder["results.json"]);
        Assert.Equal(
            [new("charts/old.svg", StaleKind.Extra), new("report.md", StaleKind.Changed), new("results.json", StaleKind.Missing)],
            ReportFolder.Check(folder.Path, Bundle));
        ReportFolder.Write(folder.Path, Bundle);
        Assert.Empty(ReportFolder.Check(folder.Path, Bundle));
        Assert.False(File.Exists(folder["charts/old.svg"]));
        Assert.True(File.Exists(folder["run.md"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(199_999)]
    public void A_large_file_is_compared_to_its_last_byte(int place)
    {
        using var folder = new TemporaryFolder();
        var bytes = new byte[200_000];
        ReportFolder.Write(folder.Path, new ReportFile("page.md", bytes));
        Assert.Null(ReportFolder.Check(folder.Path, new ReportFile("page.md", bytes)));
        var other = bytes.ToArray();
        other[place] = 1;
        Assert.Equal(StaleKind.Changed, ReportFolder.Check(folder.Path, new ReportFile("page.md", other)));
    }

    [Fact]
    public void A_folder_that_does_not_exist_lacks_every_file()
    {
        using var folder = new TemporaryFolder();
        Assert.All(ReportFolder.Check(folder["nowhere"], Bundle), file => Assert.Equal(StaleKind.Missing, file.Kind));
    }

    [Fact]
    public void A_report_that_cannot_be_written_leaves_the_old_one_whole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.md", "old");
        folder.Write("charts", "a file where a folder should be");
        var fault = Assert.Throws<BrokenEnvironmentException>(() => ReportFolder.Write(folder.Path, Bundle)).Fault;
        Assert.Equal("RPR0441", fault.Code);
        Assert.Equal("old", File.ReadAllText(folder["report.md"]));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void A_file_that_only_blocks_the_last_step_leaves_no_temporary_files()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["results.json/x"]);
        Assert.Throws<BrokenEnvironmentException>(() => ReportFolder.Write(folder.Path, Bundle));
        Assert.DoesNotContain(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
