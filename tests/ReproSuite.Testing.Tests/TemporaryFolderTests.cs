namespace ReproSuite.Testing.Tests;

public sealed class TemporaryFolderTests
{
    [Fact]
    public void A_temporary_folder_goes_with_everything_in_it()
    {
        string path, file;
        using (var folder = new TemporaryFolder())
        {
            path = folder.Path;
            file = folder.Write("a/b.txt", "text");
            Assert.Equal("text", File.ReadAllText(Path.Combine(path, "a", "b.txt")));
        }

        Assert.False(File.Exists(file));
        Assert.False(Directory.Exists(path));
    }
}
