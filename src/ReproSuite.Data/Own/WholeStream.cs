namespace ReproSuite.Data.Own;

/// <summary>Bytes whose end is a fault to read at. The decoder of images takes the end of a file for zeros without end, and on a file that was cut would never stop.</summary>
internal sealed class WholeStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    /// <exception cref="EndOfStreamException">Nothing is left.</exception>
    public override int ReadByte() => Position < Length ? base.ReadByte() : throw CutOff();

    /// <exception cref="EndOfStreamException">Nothing is left.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Position < Length || count == 0 ? base.Read(buffer, offset, count) : throw CutOff();

    private static EndOfStreamException CutOff() => new("it ends before the image does");
}
