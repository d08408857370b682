using System.Text.RegularExpressions;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

public sealed partial class AddingPageTests
{
    [Fact]
    public void Every_piece_of_code_of_the_page_is_in_the_file_that_it_names()
    {
        var page = Read("docs/adding.md");
        var pieces = Piece().Matches(page).Cast<Match>().ToList();

        Assert.Equal(page.Split("```csharp").Length - 1, pieces.Count);
        Assert.All(pieces, piece => Assert.Contains(piece.Groups["code"].Value, Read(piece.Groups["file"].Value), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_page_names_is_there() =>
        Assert.All(Path().Matches(Read("docs/adding.md")).Select(path => path.Groups[1].Value), path => Assert.True(System.IO.Path.Exists(System.IO.Path.Combine(RepositoryRoot.FullPath, path)), path));

    private static string Read(string file) => File.ReadAllText(System.IO.Path.Combine(RepositoryRoot.FullPath, file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^`(?<file>[^`]+)`:\n\n```csharp\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex("`((?:src|tests|samples)/[^`]+)`")]
    private static partial Regex Path();
}
