using ReproSuite.Data.Files;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Own;

/// <summary>A table in one or two CSV files; see <see cref="Csv"/>.</summary>
internal sealed class OwnTable
{
    private const int MostCategories = 1000;

    private readonly Csv _spec;
    private readonly string _path;
    private readonly CsvColumn[] _columns;
    private int _rows;

    private OwnTable(Csv spec, string path, List<CsvCell> header) =>
        (_spec, _path, _columns) = (spec, path, [.. header.Select(cell => new CsvColumn(cell.Text, cell.Text == spec.Label || spec.Categorical.Contains(cell.Text)))]);

    /// <summary>Reads a table.</summary>
    /// <param name="spec">How.</param>
    /// <param name="path">Its file.</param>
    /// <param name="testPath">The file of the test rows; null when they are a share of the rows of the first.</param>
    /// <exception cref="InvalidInputException">A row, cell or column that is not as it should be.</exception>
    public static OwnSet Read(Csv spec, string path, string? testPath)
    {
        var (row, rows) = (new List<CsvCell>(), 0);
        OwnTable table;
        using (var file = new CsvReader(path))
        {
            if (!file.Read(row)) throw OwnFiles.Fault("RPR0226", $"the file is empty. A table begins with a row of its columns' names.", path);
            CheckHeader(file, row);
            table = new OwnTable(spec, path, row);
            table.CheckColumns();
            table.AddRows(file, row);
            rows = table._rows;
        }

        if (testPath is not null)
        {
            using var file = new CsvReader(testPath);
            if (!file.Read(row) || !row.Select(cell => cell.Text).SequenceEqual(table._columns.Select(column => column.Name), StringComparer.Ordinal))
                throw OwnFiles.Fault("RPR0221", $"the header differs from that of {spec.Path}. Both files have the same columns in the same order.", testPath, 1, 1);
            table.AddRows(file, row);
        }

        return table.ToSet(testPath is null ? null : rows);
    }

    private static void CheckHeader(CsvReader file, List<CsvCell> header)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in header)
        {
            if (cell.Text.Length == 0) throw file.Fault("RPR0221", $"a column has no name. Every table begins with a row of its columns' names.", cell);
            if (!seen.Add(cell.Text)) throw file.Fault("RPR0221", $"two columns are named \"{ForeignText.Shown(cell.Text)}\". Rename or drop one.", cell);
        }

        if (header.Count < 2) throw file.Fault("RPR0221", $"one column only. A table has a column of classes and at least one more; cells are separated by commas.", header[0]);
    }

    private void CheckColumns()
    {
        foreach (var (key, name) in _spec.Categorical.Select(name => ("categorical", name)).Prepend((_spec.Label is null ? "target" : "label", _spec.Answer)))
        {
            if (_columns.Any(column => column.Name == name)) continue;
            var names = _columns.Select(column => column.Name).ToList();
            throw new InvalidInputException([new Fault("RPR0223",
                $"{_spec.Path} has no column \"{ForeignText.Shown(name)}\".{DidYouMean.Sentence(name, names.Select(known => ForeignText.Shown(known)))} Allowed: {ForeignText.Shown(string.Join(", ", names))}.") { Key = $"data.from.csv.{key}" }]);
        }
    }

    private void AddRows(CsvReader file, List<CsvCell> row)
    {
        while (file.Read(row))
        {
            if (row.Count != _columns.Length)
                throw file.Fault("RPR0221", $"the row has another number of cells than the header. Given: {row.Count}. Allowed: {_columns.Length}.", row[0]);
            if (++_rows * (long)_columns.Length > OwnFiles.MostNumbers) throw file.Fault("RPR0220", $"too many cells: more than the {OwnFiles.MostNumbers} that are allowed.", row[0]);
            for (var i = 0; i < row.Count; i++) Add(file, _columns[i], row[i]);
        }
    }

    private static void Add(CsvReader file, CsvColumn column, CsvCell cell)
    {
        if (cell.Text.Length == 0) throw file.Fault("RPR0222", $"column \"{ForeignText.Shown(column.Name)}\" has an empty cell. Fill it in, or leave out the row.", cell);
        if (!column.TryAdd(cell.Text))
            throw file.Fault("RPR0222", $"column \"{ForeignText.Shown(column.Name)}\" has a cell that is no finite number. Given: {ForeignText.Shown(cell.Text)}. If the column holds categories, list it in data.from.csv.categorical.", cell);
        if (column.Texts.Count > MostCategories)
            throw file.Fault("RPR0220", $"column \"{ForeignText.Shown(column.Name)}\" has more than the {MostCategories} different texts that are allowed. A quantity or a name that is each row's own is neither class nor category.", cell);
    }

    private OwnSet ToSet(int? trainRows)
    {
        if (_rows == 0) throw OwnFiles.Fault("RPR0226", $"the table has a header, but no rows.", _path);
        var (answer, features) = (_columns.Single(column => column.Name == _spec.Answer), Features());
        string[] classes = _spec.Label is null ? [] : ClassOrder.Of(answer.Texts);
        var labels = _spec.Label is null ? new int[_rows] : answer.PlacesIn(classes);
        var targets = _spec.Label is null ? answer.Numbers.ToArray() : null;
        var (train, test) = trainRows is { } count ? (Range(0, count), Range(count, _rows))
            : Divide(targets is null ? ContentDigest.Of(0, classes.Length, labels, [], features) : ContentDigest.Of(targets, [], features));
        return new OwnSet(_spec, _path, $"A table with the {(targets is null ? "class" : "number to be predicted")} in column {_spec.Answer}.", classes, Part(train), Part(test));

        OwnPart Part(int[] rows)
        {
            var samples = new Matrix(rows.Length, features.Columns);
            for (var place = 0; place < rows.Length; place++) features.Row(rows[place]).CopyTo(samples.Row(place));
            return new OwnPart([.. rows.Select(row => labels[row])], samples, targets is null ? null : [.. rows.Select(row => targets[row])]);
        }
    }

    /// <summary>Every column in the order of the header: a number as it is, a category as a 1 among zeros.</summary>
    private Matrix Features()
    {
        var columns = _columns.Where(column => column.Name != _spec.Answer).ToList();
        var width = columns.Sum(column => column.IsText ? column.Texts.Count : 1);
        if (_rows * (long)width > OwnFiles.MostNumbers)
            throw OwnFiles.Fault("RPR0220", $"too large: {_rows} rows of {width} features, one for every category among them. Allowed: {OwnFiles.MostNumbers} numbers together.", _path);
        var (features, left) = (new Matrix(_rows, width), 0);
        foreach (var column in columns)
        {
            if (column.IsText)
            {
                var places = column.PlacesIn([.. column.Texts.Order(StringComparer.Ordinal)]);
                for (var row = 0; row < _rows; row++) features.Row(row)[left + places[row]] = 1;
                left += column.Texts.Count;
            }
            else
            {
                for (var row = 0; row < _rows; row++) features.Row(row)[left] = column.Numbers[row];
                left++;
            }
        }

        return features;
    }

    /// <summary>The rows in an order that follows from their content; the last ones, as the share says and rounded to the nearest, test. Both parts keep the order of the file.</summary>
    private (int[] Train, int[] Test) Divide(string digest)
    {
        var order = Streams.TestRows(digest).Permutation(_rows);
        var train = _rows - (int)(_spec.TestShare!.Value * _rows + 0.5);
        return ([.. order[..train].Order()], [.. order[train..].Order()]);
    }

    private static int[] Range(int start, int end) => [.. Enumerable.Range(start, end - start)];
}
