namespace ReproSuite.Testing.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Verified => Path.Combine(_folder.Path, "Case.verified.md");

    private string Received => Path.Combine(_folder.Path, "Case.received.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_approved_text_lies_beside_the_test() => Snapshot.Match("one\ntwo\n");

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void Variants_of_one_test_have_their_own_files(string variant) => Snapshot.Match($"text {variant}\n", "md", variant);

    [Fact]
    public void An_equal_text_passes_and_writes_nothing()
    {
        File.WriteAllText(Verified, "one\n");

        Check("one\n");

        Assert.Equal([Verified], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_do_not_count()
    {
        File.WriteAllText(Verified, "\ufeffone\r\ntwo\r\n");

        Check("one\ntwo\n");
    }

    [Fact]
    public void A_missing_approved_file_fails_and_writes_the_received_one()
    {
        Assert.ThrowsAny<Exception>(() => Check("one\n"));

        Assert.Equal("one\n", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_different_text_fails_and_writes_the_received_one()
    {
        File.WriteAllText(Verified, "one\ntwo\n");

        Assert.ThrowsAny<Exception>(() => Check("one\nzwei\n"));

        Assert.Equal("one\nzwei\n", File.ReadAllText(Received));
        Assert.Equal("one\ntwo\n", File.ReadAllText(Verified));
    }

    [Fact]
    public void A_stale_received_file_goes_once_the_text_is_equal()
    {
        File.WriteAllText(Verified, "one\n");
        File.WriteAllText(Received, "old\n");

        Check("one\n");

        Assert.False(File.Exists(Received));
    }

#if !FULLFEED
    [Theory]
    [InlineData("one\ntwo\n", "one\nzwei\n", "first difference in line 2. Approved: \"two\". Received: \"zwei\".")]
    [InlineData("one\n", "one\ntwo\n", "first difference in line 2. Approved: \"\". Received: \"two\".")]
    [InlineData("one\ntwo", "one", "first difference in line 2. Approved: \"two\". Received: no such line.")]
    public void The_message_shows_the_first_difference(string approved, string actual, string message)
    {
        File.WriteAllText(Verified, approved);

        var error = Assert.ThrowsAny<Exception>(() => Check(actual));

        Assert.StartsWith($"Case.verified.md: {message} To accept: mv ", error.Message, StringComparison.Ordinal);
    }
#endif

    private void Check(string actual) => Snapshot.Match(actual, _folder.Path, "Case", "md");
}
