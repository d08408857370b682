using ReproSuite.Testing;

namespace ReproSuite.Browser.Tests;

public sealed class ChromiumTests
{
    [Fact]
    public void The_browser_is_looked_for_in_the_folders_of_the_path()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bin/chromium", "");
        Assert.Equal(file, Chromium.Find(string.Join(Path.PathSeparator, folder["none"], folder["bin"])));
        Assert.Null(Chromium.Find(folder["none"]));
        Assert.Null(Chromium.Find(null));
    }

    [Fact]
    public void What_is_missing_is_named_with_the_way_to_get_it()
    {
        Assert.Contains("apt-get install chromium", Chromium.Reason(null, null, needsAxe: true), StringComparison.Ordinal);
        Assert.Contains("npm install", Chromium.Reason("chromium", null, needsAxe: true), StringComparison.Ordinal);
        Assert.Null(Chromium.Reason("chromium", null, needsAxe: false));
        Assert.Null(Chromium.Reason("chromium", "axe.min.js", needsAxe: true));
    }
}
