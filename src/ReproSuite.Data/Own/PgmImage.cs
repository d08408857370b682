using System.Globalization;

namespace ReproSuite.Data.Own;

/// <summary>A grey image in the PGM format, plain (P2) or binary (P5), with values from 0 to 255.</summary>
/// <remarks>
/// P2 or P5, width, height and largest value, separated by white space and comments (# to the end of the line); then, behind one white space, the bytes of
/// P5, or the numbers of P2. Values are taken as they are, not stretched to 255. Source: netpbm's pgm(5).
/// </remarks>
internal sealed class PgmImage
{
    private readonly byte[] _bytes;
    private readonly string _path;
    private int _next;

    private PgmImage(byte[] bytes, string path) => (_bytes, _path) = (bytes, path);

    /// <summary>Reads an image.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">Something else, or too large.</exception>
    public static ImageFile Read(byte[] bytes, string path) => new PgmImage(bytes, path).Read();

    private ImageFile Read()
    {
        var isBinary = Word() switch { "P5" => true, "P2" => false, _ => throw Damaged("it begins with neither P2 nor P5") };
        var (width, height, largest) = (Number("width"), Number("height"), Number("largest value"));
        ImageFile.CheckSize(width, height, _path);
        if (largest is < 1 or > 255) throw Damaged("its largest value lies outside 1 to 255");
        _next++;
        var count = width * height;
        if (_bytes.Length - _next < (isBinary ? count : 2 * (long)count - 1)) throw Damaged("it ends too early");
        var pixels = new float[count];
        for (var i = 0; i < count; i++)
        {
            var value = isBinary ? _bytes[_next++] : Number("pixel");
            if (value > largest) throw Damaged("a pixel is above the largest value");
            pixels[i] = value;
        }

        return new ImageFile(width, height, 1, pixels);
    }

    private int Number(string what) =>
        int.TryParse(Word(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Damaged($"a {what} is no whole number");

    /// <summary>The next word, white space and comments passed over; the place is behind it.</summary>
    private string Word()
    {
        while (_next < _bytes.Length && (IsSpace(_bytes[_next]) || _bytes[_next] == '#'))
        {
            if (_bytes[_next++] != '#') continue;
            while (_next < _bytes.Length && _bytes[_next] != '\n') _next++;
        }

        var start = _next;
        while (_next < _bytes.Length && !IsSpace(_bytes[_next]) && _next - start < 16) _next++;
        return System.Text.Encoding.Latin1.GetString(_bytes, start, _next - start);
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (>= 9 and <= 13);

    private Core.Faults.InvalidInputException Damaged(string problem) => OwnFiles.Fault("RPR0225", $"the file is no PGM image of 8 bits: {problem}.", _path);
}
