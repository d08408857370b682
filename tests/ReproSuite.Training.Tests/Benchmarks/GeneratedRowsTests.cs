using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Training.Tests.Benchmarks;

public class GeneratedRowsTests
{
    [Fact]
    public void Dense_rows_hold_every_class_and_features_between_0_and_1()
    {
        var samples = GeneratedRows.Dense(rows: 200, features: 7, classes: 10);
        Assert.Equal((200, 7), (samples.Features.Dense.Rows, samples.Features.Dense.Columns));
        Assert.Equal(Enumerable.Range(0, 10), samples.Labels.Distinct().Order());
        Assert.All(samples.Features.Dense.Span.ToArray(), feature => Assert.InRange(feature, 0f, 1f));
        Assert.True(samples.Features.Dense.Span.ToArray().Distinct().Count() > 1000);
    }

    [Fact]
    public void Compressed_rows_have_length_1_and_more_of_the_frequent_terms()
    {
        var rows = GeneratedRows.Sparse(rows: 300, features: 1000, words: 100, classes: 2).Features.Sparse!;
        var dense = rows.ToDense();
        for (var row = 0; row < rows.RowCount; row++)
            Assert.Equal(1, dense.Row(row).ToArray().Sum(x => (double)x * x), precision: 5);
        int RowsWith(int term) => Enumerable.Range(0, rows.RowCount).Count(row => dense[row, term] > 0);
        Assert.True(RowsWith(0) > 290, "the most frequent term is in almost every row");
        Assert.InRange(Enumerable.Range(900, 100).Average(RowsWith), 0.5, 10);
    }
}
