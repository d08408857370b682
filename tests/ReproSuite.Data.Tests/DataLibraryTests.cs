using System.Net;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Data.Tests.Sets;
using ReproSuite.Testing;

namespace ReproSuite.Data.Tests;

public sealed class DataLibraryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TinyImages _tiny = new();
    private readonly List<string> _notices = [];

    public void Dispose() => _folder.Dispose();

    private string Root => _folder["root/x"][..^2];

    private string Cache => Path.Combine(_folder.Path, "cache");

    private string Cached(string name) => Path.Combine(Cache, "tiny", name);

    [Fact]
    public void An_option_wins_over_the_variable_and_the_cache_follows_the_system()
    {
        Func<string, string?> environment = new Dictionary<string, string?> { ["REPRO_DATA"] = "var", ["HOME"] = "home", ["XDG_CACHE_HOME"] = "" }.GetValueOrDefault;

        Assert.Equal(new DataFolders("opt", Path.Combine("home", ".cache", "repro", "data")), DataFolders.Of("opt", environment));
        Assert.Equal("var", DataFolders.Of(null, environment).Root);
        Assert.Null(DataFolders.Of("", _ => null).Root);
        Assert.Equal(Path.Combine("xdg", "repro", "data"), DataFolders.Of(null, name => name == "XDG_CACHE_HOME" ? "xdg" : "other").Cache);
    }

    [Fact]
    public void A_set_in_the_users_root_is_read_from_there_without_download()
    {
        _tiny.WriteTo(Root);
        var downloads = ScriptedDownloads.Of(_tiny);

        var listing = Library(Root, downloads).Fetch("tiny");

        Assert.Equal((DataPresence.Complete, Path.Combine(Root, "tiny")), (listing.Presence, listing.Folder));
        Assert.Empty(downloads.Asked);
        Assert.Empty(_notices);
    }

    [Fact]
    public void A_set_that_is_nowhere_is_downloaded_checked_and_cached_with_one_notice()
    {
        var downloads = ScriptedDownloads.Of(_tiny);

        var first = Library(Root, downloads).Fetch("tiny");
        var second = Library(Root, downloads).Fetch("tiny");

        Assert.Equal(DataPresence.Complete, first.Presence);
        Assert.Equal(first, second);
        Assert.Equal(4, downloads.Asked.Count);
        Assert.Equal($"tiny is not on this machine: downloading 0.0 MB to {Path.Combine(Cache, "tiny")} (set REPRO_DATA to use a folder that holds it).", Assert.Single(_notices));
        Assert.Equal(_tiny.Content(TinyImages.Labels), File.ReadAllBytes(Cached(TinyImages.Labels)));
        Assert.Equal(4, Directory.GetFiles(Path.Combine(Cache, "tiny")).Length);
    }

    [Fact]
    public void Reading_downloads_what_is_missing()
    {
        var downloads = ScriptedDownloads.Of(_tiny);

        var identity = new DataSource(Library(null, downloads)).Identify(new DataSpec("tiny"), new KFold(2));

        Assert.Equal(4, downloads.Asked.Count);
        Assert.Equal([2L, 2, 2], identity.Card.TrainCounts);
    }

    [Fact]
    public void Only_missing_files_of_the_cache_are_downloaded_again()
    {
        Library(null, ScriptedDownloads.Of(_tiny)).Fetch("tiny");
        File.Delete(Cached(TinyImages.TestImages));
        var downloads = ScriptedDownloads.Of(_tiny);

        Library(null, downloads).Fetch("tiny");

        Assert.Equal([TinyImages.TestImages], downloads.Asked);
    }

    [Fact]
    public void A_download_with_another_hash_is_a_fault_and_is_not_kept()
    {
        var altered = new ScriptedDownloads(name => ScriptedDownloads.Sends([.. _tiny.Content(name)[..^1], 0xff]));

        var fault = FaultOf(() => Library(null, altered).Fetch("tiny"));

        Assert.Equal("RPR0209", fault.Code);
        Assert.Contains(_tiny.Files[0].Sha256, fault.Message, StringComparison.Ordinal);
        Assert.Equal("http://upstream.test/" + TinyImages.Images, fault.Location!.File);
        Assert.Empty(Directory.GetFiles(Path.Combine(Cache, "tiny")));
    }

    [Fact]
    public void A_download_that_does_not_end_is_cut_off()
    {
        var endless = new ScriptedDownloads(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) });

        Assert.Equal("RPR0209", FaultOf(() => Library(null, endless).Fetch("tiny")).Code);
        Assert.Empty(Directory.GetFiles(Path.Combine(Cache, "tiny")));
    }

    [Fact]
    public void A_download_that_fails_names_the_address_and_the_way_out()
    {
        var fault = FaultOf(() => Library(null, new ScriptedDownloads(_ => new HttpResponseMessage(HttpStatusCode.NotFound))).Fetch("tiny"));

        Assert.Equal("RPR0208", fault.Code);
        Assert.Equal("the download failed: Response status code does not indicate success: 404 (Not Found). Try again later, or set REPRO_DATA to a folder that holds the data.", fault.Message);
    }

    [Fact]
    public void A_cancelled_download_leaves_nothing_behind()
    {
        using var cancellation = new CancellationTokenSource();
        var downloads = new ScriptedDownloads(name =>
        {
            cancellation.Cancel();
            return ScriptedDownloads.Sends(_tiny.Content(name));
        });

        Assert.ThrowsAny<OperationCanceledException>(() => Library(null, downloads).Fetch("tiny", cancellation.Token));
        Assert.Empty(Directory.GetFiles(Path.Combine(Cache, "tiny")));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_a_broken_environment()
    {
        File.WriteAllText(Cache, "in the way");

        var fault = Assert.Throws<BrokenEnvironmentException>(() => Library(null, ScriptedDownloads.Of(_tiny)).Fetch("tiny")).Fault;

        Assert.Equal("RPR0214", fault.Code);
    }

    [Fact]
    public void A_root_with_a_missing_file_names_it_and_the_folder()
    {
        _tiny.WriteTo(Root);
        File.Delete(Path.Combine(Root, "tiny", TinyImages.TestLabels));

        var fault = FaultOf(() => Library(Root, ScriptedDownloads.Of(_tiny)).Fetch("tiny"));

        Assert.Equal(("RPR0202", Path.Combine(Root, "tiny")), (fault.Code, fault.Location!.File));
        Assert.Equal("tiny is not complete. Missing: test-labels.gz. Put the upstream files there, or remove the folder to have them downloaded.", fault.Message);
        Assert.Equal(DataPresence.Incomplete, Assert.Single(Library(Root).List()).Presence);
    }

    [Fact]
    public void A_root_that_does_not_exist_is_a_fault()
    {
        var missing = Path.Combine(_folder.Path, "nowhere");

        var fault = FaultOf(() => Library(missing).List());

        Assert.Equal($"the data folder does not exist. Given: {missing}. Name an existing folder with --data or REPRO_DATA, or leave both out.", fault.Message);
    }

    [Fact]
    public void An_unknown_set_is_a_fault_with_a_guess_and_the_list()
    {
        var fault = FaultOf(() => new DataLibrary(new DataFolders(null, Cache), _ => { }).Fetch("fashon-mnist"));

        Assert.Equal("unknown data set \"fashon-mnist\". Did you mean \"fashion-mnist\"? Allowed: cifar-10, fashion-mnist, glyphs, imdb, moons, noisy-sine.", fault.Message);
    }

    [Fact]
    public void The_list_tells_every_set_by_name_and_where_it_is()
    {
        var list = new DataLibrary(new DataFolders(null, Cache), _ => { }).List();

        Assert.Equal(["cifar-10", "fashion-mnist", "glyphs", "imdb", "moons", "noisy-sine"], list.Select(listing => listing.Name));
        Assert.Equal([DataPresence.Absent, DataPresence.Absent, DataPresence.Generated, DataPresence.Absent, DataPresence.Generated, DataPresence.Generated], list.Select(listing => listing.Presence));
        Assert.Equal([170_052_171, 30_878_645, 0L, 84_125_825, 0, 0], list.Select(listing => listing.DownloadBytes));
    }

    [Fact]
    public void Verify_tells_digest_and_file_hashes_and_marks_repacked_archives()
    {
        _tiny.WriteTo(Root);
        var repacked = Path.Combine(Root, "tiny", TinyImages.Labels);
        File.WriteAllBytes(repacked, [.. File.ReadAllBytes(repacked)[..8], 0, .. File.ReadAllBytes(repacked)[9..]]);

        var verification = Library(Root).Verify("tiny");

        Assert.Equal([true, false, true, true], verification.Files.Select(file => file.IsUpstream));
        Assert.Equal(new DataSource(Library(Root)).Identify(new DataSpec("tiny"), new KFold(2)).Digest, verification.Digest);
        Assert.False(verification.IsSound);
    }

    [Fact]
    public void Verify_downloads_nothing()
    {
        var fault = FaultOf(() => Library(null, ScriptedDownloads.Of(_tiny)).Verify("tiny"));

        Assert.Equal("RPR0202", fault.Code);
        Assert.Contains("Run: dotnet repro data fetch tiny; or set REPRO_DATA to a folder that holds tiny/.", fault.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("glyphs"), InlineData("moons")]
    public void Generated_sets_are_sound_and_need_no_fetching(string name)
    {
        var library = new DataLibrary(new DataFolders(null, Cache), _ => { });

        Assert.Equal(DataPresence.Generated, library.Fetch(name).Presence);
        Assert.True(library.Verify(name).IsSound);
    }

    private DataLibrary Library(string? root, HttpMessageHandler? downloads = null) =>
        new(new DataFolders(root, Cache), _notices.Add, downloads, [(DataSet)_tiny]);

    private static Fault FaultOf(Action action) => Assert.Single(Assert.Throws<InvalidInputException>(action).Faults);

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
