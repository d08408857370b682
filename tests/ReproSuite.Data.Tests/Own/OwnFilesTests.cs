using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;
using static ReproSuite.Data.Tests.Own.NumpyFiles;

namespace ReproSuite.Data.Tests.Own;

/// <summary>Files that the tests write, read as a suite's own data.</summary>
public sealed class OwnFilesTests : IDisposable
{
    private const string Flowers = "width,colour,species\n1.5,red,rose\n2,blue,iris\n3.25,red,iris\n-4e-1,white,rose\n";
    private static readonly Holdout Half = new(0.5, Stratified: false);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_keep_their_order_and_categories_become_ones_among_zeros()
    {
        _folder.Write("test.csv", "width,colour,species\r\n7,blue,iris\r\n\"8\",green,rose");

        var fold = Open(Table(Flowers) with { TestPath = "test.csv", TestShare = null });

        // Categories of both files: blue, green, red, white.
        float[][] expected = [[1.5f, 0, 0, 1, 0], [2, 1, 0, 0, 0], [3.25f, 0, 0, 1, 0], [-0.4f, 0, 0, 0, 1], [7, 1, 0, 0, 0], [8, 0, 1, 0, 0]];
        Assert.Equal(expected, Enumerable.Range(0, 6).Select(row => fold.Train.Features.Dense.Row(row).ToArray()));
        Assert.Equal([1, 0, 0, 1, 0, 1], fold.Train.Labels);
        Assert.Equal([4, 5], fold.Test.Rows);
    }

    [Fact]
    public void Classes_that_are_whole_numbers_are_in_numeric_order()
    {
        var card = Identify(Table("x,y\n1,10\n2,9\n3,10\n4,9\n", label: "y")).Card;

        Assert.Equal(["9", "10"], card.ClassNames);
        Assert.Equal(("csv", "table.csv", 1), (card.Name, card.Title, card.Features));
    }

    [Fact]
    public void Cells_in_quotes_hold_commas_quotes_and_line_breaks()
    {
        var card = Identify(Table("x,\"the \"\"class\"\"\"\n1,\"a,b\"\n2,\"c\nd\"\n3,\"a,b\"\n4,\"c\nd\"\n", label: "the \"class\"")).Card;

        Assert.Equal(["a,b", "c\nd"], card.ClassNames);
    }

    [Fact]
    public void A_share_of_the_rows_tests_whatever_the_file_is_called()
    {
        var table = string.Concat(Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{i % 2}\n")).Prepend("x,y\n"));
        var spec = Table(table, label: "y") with { TestShare = 0.3 };
        _folder.Write("deeper/other.csv", table);
        var (here, there) = (Open(spec), Open(spec with { Path = "deeper/other.csv" }));

        Assert.Equal(12, here.Test.Count);
        Assert.Equal(here.Train.Features.Dense.Span.ToArray(), there.Train.Features.Dense.Span.ToArray());
        Assert.Equal(Enumerable.Range(0, 40).Select(i => (float)i), here.Train.Features.Dense.Slice(0, 40).Span.ToArray().Order());
        var test = here.Test.Rows.Select(row => here.Test.Features.Dense.Row(row)[0]).ToArray();
        Assert.Equal(test.Order(), test);
        Assert.NotEqual(Enumerable.Range(28, 12).Select(i => (float)i), test);
    }

    [Fact]
    public void A_path_is_no_part_of_a_trials_identity_but_how_the_file_is_read_is()
    {
        var spec = new DataSpec(From: new Csv("a.csv", "y", TestShare: 0.5) { Home = "here" });

        Assert.Equal(CanonicalJson.Write(spec), CanonicalJson.Write(new DataSpec(From: new Csv("b.csv", "y", TestShare: 0.5) { Home = "there" })));
        Assert.NotEqual(CanonicalJson.Write(spec), CanonicalJson.Write(new DataSpec(From: new Csv("a.csv", "z", TestShare: 0.5))));
        Assert.Equal("""{"relabel":false,"set":"moons"}""", CanonicalJson.Write(new DataSpec("moons")));
    }

    [Theory]
    [InlineData("width,colour,species\n1,red\n", "RPR0221", 2, 1, "Given: 2. Allowed: 3.")]
    [InlineData("width,colour,species\n1,red,rose\n\n", "RPR0221", 3, 1, "Given: 1. Allowed: 3.")]
    [InlineData("width,colour,species\n1,,rose\n", "RPR0222", 2, 3, "empty cell")]
    [InlineData("width,colour,species\n1,red,rose\nwide,red,rose\n", "RPR0222", 3, 1, "Given: wide. If the column holds categories, list it in data.from.csv.categorical.")]
    [InlineData("width,colour,species\nNaN,red,rose\n", "RPR0222", 2, 1, "no finite number")]
    [InlineData("width,colour,species\n1e39,red,rose\n", "RPR0222", 2, 1, "no finite number")]
    [InlineData("width,width,species\n", "RPR0221", 1, 7, "two columns are named")]
    [InlineData("width,,species\n", "RPR0221", 1, 7, "no name")]
    [InlineData("species\nrose\n", "RPR0221", 1, 1, "one column only")]
    [InlineData("width,colour,species\n1,re\"d,rose\n", "RPR0221", 2, 5, "a quote inside a cell")]
    [InlineData("width,colour,species\n1,\"red,rose\n", "RPR0221", 2, 3, "never ends")]
    [InlineData("width,colour,species\n1,\"red\"x,rose\n", "RPR0221", 2, 8, "goes on after its closing quote")]
    [InlineData("width,colour,species\n1,red,rose\n2,red,rose\n", "RPR0226", 0, 0, "one class, \"rose\"")]
    [InlineData("width,colour,species\n1,red,rose\n", "RPR0226", 0, 0, "no rows")]
    [InlineData("width,colour,species\n", "RPR0226", 0, 0, "no rows")]
    [InlineData("", "RPR0226", 0, 0, "the file is empty")]
    public void A_table_that_is_not_as_it_should_be_is_a_fault_at_its_place(string text, string code, int line, int column, string words)
    {
        var fault = FaultOf(Table(text));

        Assert.Equal((code, new Location(_folder["table.csv"], line, column)), (fault.Code, fault.Location));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_is_a_fault_at_the_suites_key()
    {
        var label = FaultOf(Table(Flowers, label: "specis"));
        var categorical = FaultOf(Table(Flowers) with { Categorical = ["height"] });

        Assert.Equal(("RPR0223", "data.from.csv.label"), (label.Code, label.Key));
        Assert.Contains("Did you mean \"species\"?", label.Message, StringComparison.Ordinal);
        Assert.Equal(("RPR0223", "data.from.csv.categorical"), (categorical.Code, categorical.Key));
    }

    [Fact]
    public void A_target_column_holds_the_numbers_to_be_predicted()
    {
        _folder.Write("table.csv", "width,price,colour\n1,2.5,red\n2,3.5,blue\n3,-1,red\n");
        _folder.Write("test.csv", "width,price,colour\n4,0.5,blue\n");
        var fold = Source().Open(new DataSpec(From: new Csv("table.csv", TestPath: "test.csv", Categorical: ["colour"], Target: "price") { Home = _folder.Path }), new Whole(), [], 0);

        Assert.Equal((0, 3, 1), (fold.Classes, fold.Train.Count, fold.Test.Count));
        Assert.Equal([2.5f, 3.5f, -1f], fold.Train.Rows.Select(row => fold.Train.Targets![row]));
        Assert.Equal([0.5f], fold.Test.Rows.Select(row => fold.Test.Targets![row]));
        Assert.Equal([1f, 0, 1], fold.Train.Features.Dense.Row(fold.Train.Rows[0]).ToArray());
    }

    [Fact]
    public void A_target_that_is_no_number_is_a_fault_at_its_cell()
    {
        _folder.Write("table.csv", "width,price\n1,2.5\n2,cheap\n");
        var fault = FaultOf(new Csv("table.csv", TestShare: 0.5, Target: "price"));

        Assert.Equal(("RPR0222", new Location(_folder["table.csv"], 3, 3)), (fault.Code, fault.Location));
    }

    [Fact]
    public void A_table_has_a_label_or_a_target()
    {
        Assert.Equal("data.from.label", Assert.Single(SpecValidator.Check(new DataSpec(From: new Csv("a.csv", TestShare: 0.5)), "data")).Path);
        Assert.Equal("data.from.label", Assert.Single(SpecValidator.Check(new DataSpec(From: new Csv("a.csv", "y", TestShare: 0.5, Target: "z")), "data")).Path);
        Assert.Equal("data.from.categorical", Assert.Single(SpecValidator.Check(new DataSpec(From: new Csv("a.csv", TestShare: 0.5, Categorical: ["z"], Target: "z")), "data")).Path);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_a_fault()
    {
        File.WriteAllBytes(_folder["table.csv"], [.. Encoding.UTF8.GetBytes(Flowers), 0xFF, 0x2C, 0x0A]);

        Assert.Equal("RPR0221", FaultOf(new Csv("table.csv", "species", TestShare: 0.5, Categorical: ["colour"])).Code);
    }

    [Fact]
    public void A_file_is_looked_for_beside_the_suite_and_then_in_the_data_folder()
    {
        _folder.Write("root/table.csv", Flowers);
        Directory.CreateDirectory(_folder["home"]);
        var spec = new Csv("table.csv", "species", TestShare: 0.5, Categorical: ["colour"]) { Home = _folder["home"] };

        Assert.Equal(5 - 1, new DataSource(new DataLibrary(new DataFolders(_folder["root"], "nowhere"), _ => { })).Identify(new DataSpec(From: spec), Half).Card.Features);
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Source().Identify(new DataSpec(From: spec), Half)).Faults);
        Assert.Equal(("RPR0219", "data.from.csv.path"), (fault.Code, fault.Key));
        Assert.Null(Source().Stamp(new DataSpec(From: spec)));
    }

    [Fact]
    public void A_link_that_leads_out_is_a_fault_and_one_that_stays_inside_is_none()
    {
        _folder.Write("outside.csv", Flowers);
        _folder.Write("home/table.csv", Flowers);
        File.CreateSymbolicLink(_folder["home/out.csv"], _folder["outside.csv"]);
        Directory.CreateSymbolicLink(_folder["home/up"], _folder.Path);
        File.CreateSymbolicLink(_folder["home/in.csv"], "table.csv");

        Assert.Equal("RPR0219", Read("out.csv"));
        Assert.Equal("RPR0219", Read("up/outside.csv"));
        Assert.Equal("", Read("in.csv"));

        string Read(string path)
        {
            var spec = new Csv(path, "species", TestShare: 0.5, Categorical: ["colour"]) { Home = _folder["home"] };
            try
            {
                Source().Identify(new DataSpec(From: spec), Half);
                return "";
            }
            catch (InvalidInputException e)
            {
                return e.Faults[0].Code;
            }
        }
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../table.csv")]
    [InlineData("a/../../b.csv")]
    [InlineData("a\\b.csv")]
    [InlineData("C:/b.csv")]
    [InlineData("a//b.csv")]
    [InlineData("a\n.csv")]
    [InlineData("")]
    public void A_path_that_may_leave_the_folder_breaks_a_rule(string path)
    {
        var broken = Assert.Single(SpecValidator.Check(new DataSpec(From: new Npz(path)), "data"));

        Assert.Equal("data.from.path", broken.Path);
        Assert.DoesNotContain('\n', broken.Message);
    }

    [Fact]
    public void Data_is_either_a_set_or_files_and_a_table_has_one_source_of_test_rows()
    {
        Assert.Equal("data.set", Assert.Single(SpecValidator.Check(new DataSpec(), "data")).Path);
        Assert.Equal("data.set", Assert.Single(SpecValidator.Check(new DataSpec("moons", From: new Npz("a.npz")), "data")).Path);
        Assert.Equal("data.from.test-share", Assert.Single(SpecValidator.Check(new DataSpec(From: new Csv("a.csv", "y")), "data")).Path);
        Assert.Equal("data.from.test-share", Assert.Single(SpecValidator.Check(new DataSpec(From: new Csv("a.csv", "y", "b.csv", 0.5)), "data")).Path);
        Assert.Equal("data.from.categorical", Assert.Single(SpecValidator.Check(new DataSpec(From: new Csv("a.csv", "y", "b.csv", Categorical: ["y"])), "data")).Path);
    }

    [Theory]
    [InlineData("<f4", 1)]
    [InlineData("<f8", 2)]
    [InlineData("|u1", 1)]
    [InlineData("<i4", 2)]
    [InlineData("<i8", 1)]
    public void Arrays_of_every_type_and_version_are_read(string kind, int version)
    {
        WriteArrays(("x_train", Npy(kind, "(4, 2, 2)", Enumerable.Range(0, 16), version)), ("y_train", Npy("|u1", "(4,)", [0, 1, 2, 1])),
            ("x_test", Npy(kind, "(2, 2, 2)", Enumerable.Range(100, 8), version)), ("y_test", Npy("<i8", "(2, 1)", [2, 0])));

        var fold = Open(new Npz("arrays.npz"));

        Assert.Equal([.. Enumerable.Range(0, 16).Select(i => (float)i), .. Enumerable.Range(100, 8).Select(i => (float)i)], fold.Train.Features.Dense.Span.ToArray());
        Assert.Equal([0, 1, 2, 1, 2, 0], fold.Train.Labels);
        Assert.Equal(2, Identify(new Npz("arrays.npz")).Card.ImageWidth);
    }

    [Theory]
    [InlineData(">f4", "(4, 2)", "has the type >f4")]
    [InlineData("|O", "(4, 2)", "has the type |O")]
    [InlineData("<f4", "(4, 3)", "its header announces")]
    [InlineData("<f4", "(100000, 100000)", "is too large")]
    [InlineData("<f4", "(9999999999,)", "is too large")]
    [InlineData("<f4", "()", "without rows")]
    [InlineData("<f4", "(3, 2)", "its header announces")]
    public void An_array_that_is_not_as_it_should_be_is_a_fault(string kind, string shape, string words)
    {
        WriteArrays(("x_train", Npy("<f4", "(4, 2)", Enumerable.Range(0, 8)).Replace("<f4", kind, "(4, 2)", shape)), ("y_train", Npy("|u1", "(4,)", [0, 1, 2, 1])));

        var fault = FaultOf(new Npz("arrays.npz"));

        Assert.Equal(("RPR0224", _folder["arrays.npz"]), (fault.Code, fault.Location!.File));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_that_do_not_go_together_are_a_fault()
    {
        WriteArrays(("x_train", Npy("<f4", "(4, 2)", Enumerable.Range(0, 8))), ("y_train", Npy("|u1", "(3,)", [0, 1, 2])));
        Assert.Contains("unlike numbers of rows", FaultOf(new Npz("arrays.npz")).Message, StringComparison.Ordinal);
        WriteArrays(("x_train", Npy("<f4", "(4, 2)", Enumerable.Range(0, 8))), ("y_train", Npy("|u1", "(4,)", [0, 1, 2, 0])));
        Assert.Contains("y_test is missing", FaultOf(new Npz("arrays.npz")).Message, StringComparison.Ordinal);
        File.WriteAllText(_folder["arrays.npz"], "no archive");
        Assert.Equal("RPR0224", FaultOf(new Npz("arrays.npz")).Code);
    }

    [Theory]
    [InlineData("grey.png")]
    [InlineData("colour.png")]
    [InlineData("grey.jpg")]
    [InlineData("colour.jpg")]
    public void Images_have_the_pixels_that_pillow_reads(string name)
    {
        var (file, planes) = Vector(name);
        foreach (var place in new[] { "train/a/1", "train/b/2", "test/a/3", "test/b/4" }) File.WriteAllBytes(_folder["images/" + place + name], file);

        var fold = Open(new Images("images"));

        // Decoders may round a JPEG's colours differently by a little; PNG is exact.
        for (var i = 0; i < planes.Length; i++) Assert.InRange(fold.Train.Features.Dense.Row(0)[i] - planes[i], name.EndsWith("png", StringComparison.Ordinal) ? 0 : -3, name.EndsWith("png", StringComparison.Ordinal) ? 0 : 3);
        Assert.Equal((planes.Length, 4), (fold.Train.Features.Columns, Identify(new Images("images")).Card.ImageWidth));
    }

    [Fact]
    public void Rows_are_in_ordinal_order_of_class_and_name_and_pgm_is_read_plain_and_binary()
    {
        File.WriteAllText(_folder["images/train/10/a.pgm"], "P2 # plain\n2 1\n255\n1 2\n");
        File.WriteAllBytes(_folder["images/train/9/b.pgm"], [.. "P5 2 1 255\n"u8, 10, 13]);
        File.WriteAllText(_folder["images/train/9/B.PGM"], "P2 2 1 9 5 6");
        File.WriteAllText(_folder["images/train/9/.hidden"], "");
        File.WriteAllText(_folder["images/test/9/a.pgm"], "P2 2 1 9 7 8");

        var fold = Open(new Images("images"));

        Assert.Equal([1f, 2, 5, 6, 10, 13, 7, 8], fold.Train.Features.Dense.Slice(0, 4).Span.ToArray());
        Assert.Equal([1, 0, 0, 0], fold.Train.Labels);
        Assert.Equal(["9", "10"], Identify(new Images("images")).Card.ClassNames);
    }

    [Theory]
    [InlineData("train/a/2.pgm", "P2 1 2 9 1 2", "RPR0225", "another size")]
    [InlineData("train/a/2.pgm", "P2 9000 9000 255 1", "RPR0220", "too large or empty")]
    [InlineData("train/a/2.pgm", "P5 2 1 255\n1", "RPR0225", "ends too early")]
    [InlineData("train/a/2.pgm", "P2 2 1 9 1 10", "RPR0225", "above the largest value")]
    [InlineData("train/a/2.png", "no image", "RPR0225", "neither PNG nor JPEG")]
    [InlineData("train/a/2.txt", "no image", "RPR0225", "not an image that is read here")]
    [InlineData("train/notes.txt", "", "RPR0225", "a file beside the folders")]
    [InlineData("test/c/2.pgm", "P2 2 1 9 1 2", "RPR0225", "no training images of the class")]
    public void An_image_that_does_not_belong_is_a_fault(string path, string content, string code, string words)
    {
        foreach (var place in new[] { "train/a/1.pgm", "train/b/1.pgm", "test/a/1.pgm" }) _folder.Write("images/" + place, "P2 2 1 9 1 2");
        _folder.Write("images/" + path, content);

        var fault = FaultOf(new Images("images"));

        Assert.Equal(code, fault.Code);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Transparent_and_huge_images_are_refused_before_they_are_decoded()
    {
        foreach (var place in new[] { "train/a/1.png", "train/b/1.png", "test/a/1.png" }) File.WriteAllBytes(_folder["images/" + place], Vector("alpha.png").File);
        Assert.Contains("transparency", FaultOf(new Images("images")).Message, StringComparison.Ordinal);

        var huge = Vector("grey.png").File;
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 9_000);
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(20), 9_000);
        File.WriteAllBytes(_folder["images/train/a/1.png"], huge);
        Assert.Equal("RPR0220", FaultOf(new Images("images")).Code);
    }

    [Fact]
    public void Damaged_images_are_faults_and_nothing_worse()
    {
        foreach (var place in new[] { "train/b/1", "test/a/1" }) _folder.Write($"images/{place}.pgm", "P2 4 4 9 " + string.Concat(Enumerable.Repeat("1 ", 16)));
        foreach (var name in new[] { "grey.png", "grey.jpg" })
        {
            var whole = Vector(name).File;
            for (var length = 0; length < whole.Length; length += 7)
            {
                File.WriteAllBytes(_folder["images/train/a/1" + name], whole[..length]);
                try
                {
                    Identify(new Images("images"));
                }
                catch (InvalidInputException e)
                {
                    Assert.StartsWith("RPR022", e.Faults[0].Code, StringComparison.Ordinal);
                }
            }

            File.Delete(_folder["images/train/a/1" + name]);
        }
    }

    private Csv Table(string text, string label = "species")
    {
        _folder.Write("table.csv", text);
        return new Csv("table.csv", label, TestShare: 0.5, Categorical: text.Contains("colour", StringComparison.Ordinal) ? ["colour"] : []);
    }

    private static DataSource Source() => new(new DataLibrary(new DataFolders(null, "nowhere"), _ => { }));

    private DataIdentity Identify(FileSpec files) => Source().Identify(Data(files), Half);

    private FoldData Open(FileSpec files) => Source().Open(Data(files), Half, [], 0);

    private DataSpec Data(FileSpec files) => new(From: files with { Home = _folder.Path });

    private Fault FaultOf(FileSpec files) => Assert.Single(Assert.Throws<InvalidInputException>(() => Identify(files)).Faults);

    private void WriteArrays(params (string Name, byte[] Array)[] arrays) => File.WriteAllBytes(_folder["arrays.npz"], Npz(arrays));

    private static (byte[] File, int[] Planes) Vector(string name)
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Data.Tests", "Vectors", "images.json")));
        var vector = vectors.RootElement.GetProperty(name);
        return (vector.GetProperty("file").GetBytesFromBase64(), [.. vector.GetProperty("planes").EnumerateArray().Select(value => value.GetInt32())]);
    }
}
