namespace ReproSuite.Testing.Tests;

public sealed class RealDataTests
{
    [Fact]
    public void The_variable_goes_before_the_folder_beside_the_repository()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["shared/data/x"]);
        Directory.CreateDirectory(folder["mine/x"]);
        var repository = folder["repository"];
        Directory.CreateDirectory(repository);

        Assert.Equal(Path.Combine(folder.Path, "mine"), RealData.Find(Path.Combine(folder.Path, "mine"), repository));
        Assert.Equal(Path.Combine(folder.Path, "shared", "data"), RealData.Find(null, repository));
        Assert.Null(RealData.Find(Path.Combine(folder.Path, "absent"), repository));
    }

    [Fact]
    public void Without_data_there_is_no_root_and_a_plain_reason_to_skip()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(RealData.Find("", folder["repository"]));
        Assert.Equal("No real data: set REPRO_DATA to a folder that holds them.", RealDataFactAttribute.Reason(null, null));
        Assert.Equal($"No data set 'mnist' in {folder.Path}.", RealDataFactAttribute.Reason(folder.Path, "mnist"));
        Assert.Null(RealDataFactAttribute.Reason(folder.Path, null));
    }

    [RealDataFact]
    public void A_real_data_test_runs_only_where_the_data_are() => Assert.True(Directory.Exists(RealData.Root));
}
