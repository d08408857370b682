namespace ReproSuite.Tool.Tests;

public class LenientWriterTests
{
    [Fact]
    public void A_stream_that_takes_nothing_ends_nothing()
    {
        using var full = new FullStream();
        using var plain = new StreamWriter(full) { AutoFlush = true };
        Assert.Throws<IOException>(() => plain.WriteLine("lost"));
        var writer = new LenientWriter(plain);
        writer.Write('a');
        writer.Write("lost");
        writer.WriteLine("lost");
        writer.WriteLine(new object());
        writer.Flush();
    }

    [Fact]
    public void What_can_be_written_is()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new LenientWriter(text) { NewLine = "\n" };
        writer.WriteLine("one");
        writer.Write('t');
        writer.Write("wo");
        Assert.Equal("one\ntwo", text.ToString());
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
