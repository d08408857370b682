using ReproSuite.Numerics;
using ReproSuite.Numerics.Tests;
using Answer = System.Collections.Generic.KeyValuePair<string, string>;

namespace ReproSuite.Legs.Tests;

/// <summary>What matrix products answer: dense and compressed, at every place in memory, by teams of several sizes.</summary>
internal static class Products
{
    private delegate void Product(Matrix a, Matrix b, Matrix c, Team? team);

    /// <summary>Rows, steps and columns. The last is large enough to be shared.</summary>
    private static readonly (int M, int K, int N)[] Shapes = [(1, 1, 1), (7, 0, 5), (3, 5, 17), (7, 33, 16), (9, 17, 100), (1, 130, 10), (97, 61, 130)];

    public static IEnumerable<Answer> Answers()
    {
        var teams = new[] { 1, 2, 3, 5 }.Select(count => new Team(count)).ToList();
        foreach (var (m, k, n) in Shapes)
        {
            var words = new Words(51);
            Matrix a = Filled(m, k, words), b = Filled(k, n, words), at = Filled(k, m, words), bt = Filled(n, k, words);
            yield return Of($"a.b {m}x{k}x{n}", a, b, (m, n), teams, MatrixProduct.Multiply);
            yield return Of($"aT.b {m}x{k}x{n}", at, b, (m, n), teams, (a, b, c, team) => MatrixProduct.MultiplyTransposedLeft(a, b, c, team));
            yield return Of($"a.bT {m}x{k}x{n}", a, bt, (m, n), teams, MatrixProduct.MultiplyTransposedRight);

            SparseRows rows = Compressed(a), columns = Compressed(at);
            yield return Of($"sparse a.b {m}x{k}x{n}", default, b, (m, n), teams, (_, b, c, team) => SparseProduct.Multiply(rows, b, c, team));
            yield return Of($"sparse aT.b {m}x{k}x{n}", default, b, (m, n), teams, (_, b, c, team) => SparseProduct.MultiplyTransposedLeft(columns, b, c, team));
        }
        teams.ForEach(team => team.Dispose());
    }

    private static Answer Of(string name, Matrix a, Matrix b, (int Rows, int Columns) c, List<Team> teams, Product product)
    {
        var offsets = c.Rows * c.Columns < 10_000 ? Buffers.Offsets : [0, 1, 15];
        return Agreement.Of(name, [
            .. offsets.Select(offset => ($"offset {offset}", Answer(offset, null))),
            .. teams.Select(team => ($"a team of {team.Count}", Answer(0, team)))]);

        string Answer(int offset, Team? team)
        {
            var output = Buffers.Dirty(c.Rows, c.Columns, offset);
            product(a.At(offset * 5 % 16), b.At(offset * 3 % 16), output, team);
            return Agreement.DigestOf(output.Span);
        }
    }

    private static Matrix Filled(int rows, int columns, Words words)
    {
        var matrix = new Matrix(rows, columns);
        words.Fill(matrix.Span);
        return matrix;
    }

    /// <summary>All rows, of which every third element or so is kept.</summary>
    private static SparseRows Compressed(Matrix dense)
    {
        var (starts, columns, values) = (new List<int> { 0 }, new List<int>(), new List<float>());
        for (var i = 0; i < dense.Rows; i++)
        {
            for (var j = i % 3; j < dense.Columns; j += 1 + (i + j) % 5)
            {
                columns.Add(j);
                values.Add(dense[i, j]);
            }
            starts.Add(values.Count);
        }
        return new SparseRows(new SparseMatrix(dense.Columns, [.. starts], [.. columns], [.. values]), Enumerable.Range(0, dense.Rows).ToArray());
    }
}
