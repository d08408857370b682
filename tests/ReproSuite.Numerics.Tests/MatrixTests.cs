namespace ReproSuite.Numerics.Tests;

public class MatrixTests
{
    [Fact]
    public void Gathered_rows_are_the_rows_asked_for_in_their_order()
    {
        var words = new Words(50);
        foreach (int columns in new[] { 0, 1, 16, 17, 100 })
        {
            var matrix = new Matrix(20, columns);
            words.Fill(matrix.Span);
            for (int count = 0; count < 9; count++)
            {
                int[] rows = [.. Enumerable.Range(0, count).Select(_ => words.Below(20))];
                var gathered = new Matrix(count, columns);
                matrix.GatherRows(rows, gathered);
                Assert.Equal(rows.SelectMany(row => matrix.Row(row).ToArray()), gathered.Span.ToArray());
            }
        }
    }

    [Fact]
    public void Rows_outside_and_places_of_another_shape_are_refused()
    {
        var matrix = new Matrix(3, 4);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.GatherRows([0, 3], new Matrix(2, 4)));
        var error = Assert.Throws<ArgumentException>(() => matrix.GatherRows([0, 1], new Matrix(2, 5)));
        Assert.StartsWith("2 rows of a 3×4 matrix need a 2×4 one. Received 2×5.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_shares_the_elements_of_its_array()
    {
        float[] data = [0, 1, 2, 3, 4, 5, 6, 7];
        var view = new Matrix(data, 1, 2, 3);
        view[1, 2] = 60;
        Assert.Equal(60f, data[6]);
        Assert.Equal([1f, 2f, 3f], view.Row(0).ToArray());
        Assert.Equal([4f, 5f, 60f], view.Slice(1, 1).Span.ToArray());
        Assert.Equal("2×3", view.ToString());
    }

    [Fact]
    public void A_new_matrix_is_zero_and_the_default_one_is_empty()
    {
        Assert.Equal(new float[6], new Matrix(2, 3).Span.ToArray());
        Matrix nothing = default;
        Assert.Equal(0, nothing.Rows + nothing.Columns + nothing.Span.Length);
        Assert.Equal(0, nothing.Slice(0, 0).Span.Length);
    }

    [Theory]
    [InlineData(-1, 2, 3)]
    [InlineData(3, 2, 3)]
    [InlineData(0, -1, 3)]
    [InlineData(0, 1, -3)]
    [InlineData(0, 65536, 65536)]
    public void A_view_outside_its_array_is_refused(int offset, int rows, int columns) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix(new float[8], offset, rows, columns));

    [Fact]
    public void A_place_outside_the_matrix_is_refused_with_the_shape()
    {
        // The array is longer than the view, so only the guard can notice.
        var view = new Matrix(new float[100], 0, 2, 3);
        Assert.Contains("2×3", Assert.Throws<ArgumentOutOfRangeException>(() => view[0, 3]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => view[2, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Row(2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Row(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Slice(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Slice(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Slice(0, -1));
    }
}
