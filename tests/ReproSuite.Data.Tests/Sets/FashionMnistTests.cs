using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Data.Tests.Sets;

public sealed class FashionMnistTests
{
    [RealDataFact("fashion-mnist")]
    public void The_real_files_have_the_known_content()
    {
        var library = new DataLibrary(new DataFolders(RealData.Root, "unused"), _ => { });

        var verification = library.Verify("fashion-mnist");

        Assert.All(verification.Files, file => Assert.True(file.IsUpstream, file.Name));
        // Also computed with NumPy, straight from the definition in docs/data.md.
        Assert.Equal("1eee8f862ac1a8cf4f7109c9f0a9e2e3ee7ed396580ebf13f99a71d243ef49f6", verification.Digest);
        Assert.True(verification.IsSound);
    }

    [RealDataFact("fashion-mnist")]
    public void Classes_are_balanced_and_rows_are_chosen_while_reading()
    {
        var source = new DataSource(new DataLibrary(new DataFolders(RealData.Root, "unused"), _ => { }));
        var data = new DataSpec("fashion-mnist", TestRows: new RowRange(0, 100), Classes: [0, 9], Relabel: true);

        var card = source.Identify(data, new KFold(3)).Card;

        Assert.Equal(["T-shirt/top", "Ankle boot"], card.ClassNames);
        Assert.Equal([6000L, 6000], card.TrainCounts);
        Assert.Equal(100, card.TestCounts.Sum());
        Assert.Equal((784, 28), (card.Features, card.ImageWidth));
    }
}
