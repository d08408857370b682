using ReproSuite.Data.Files;
using StbImageSharp;

namespace ReproSuite.Data.Own;

/// <summary>An image of a PNG, JPEG or PGM file. The file is not trusted: its size is read and judged before anything is decoded.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Channels">1, grey, or 3: red, green, blue.</param>
/// <param name="Pixels">One plane after another, each row by row, from 0 to 255.</param>
internal sealed record ImageFile(int Width, int Height, int Channels, float[] Pixels)
{
    /// <summary>The most pixels of an image.</summary>
    public const long MostPixels = 64_000_000;

    /// <summary>Deflate packs at most 1032 bytes into one, a JPEG file an 8×8 block into no less than two bits.</summary>
    private const long MostPixelsPerByte = 1100;

    private const long LargestFile = 256L << 20;

    /// <summary>Reads a file by the ending of its name.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">Another ending, too large, damaged, or of a kind that is not read.</exception>
    public static ImageFile Read(string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is not (".png" or ".jpg" or ".jpeg" or ".pgm")) throw OwnFiles.Fault("RPR0225", $"not an image that is read here. Allowed: .png, .jpg, .jpeg, .pgm.", path);
        if (new FileInfo(path).Length is > LargestFile and var length) throw OwnFiles.Fault("RPR0220", $"the file is too large. Given: {length} bytes. Allowed: {LargestFile}.", path);
        var bytes = File.ReadAllBytes(path);
        return ending == ".pgm" ? PgmImage.Read(bytes, path) : Decode(bytes, path);
    }

    /// <summary>Refuses an image that is too large.</summary>
    public static void CheckSize(long width, long height, string path)
    {
        if (width is < 1 or > MostPixels || height is < 1 or > MostPixels || width * height > MostPixels)
            throw OwnFiles.Fault("RPR0220", $"the image is too large or empty. Given: {width}×{height} pixels. Allowed: 1 to {MostPixels} together.", path);
    }

    /// <summary>Refuses an image with more pixels than a file of its size can hold: neither format packs a thousand pixels into a byte, and decoders make room for them first.</summary>
    private static void CheckClaim(long pixels, long length, string path)
    {
        if (pixels > MostPixelsPerByte * length) throw OwnFiles.Fault("RPR0225", $"the image is damaged: a file of {length} bytes cannot hold the {pixels} pixels that it announces.", path);
    }

    private static ImageFile Decode(byte[] bytes, string path)
    {
        try
        {
            using var content = new WholeStream(bytes);
            if (ImageInfo.FromStream(content) is not { } info) throw OwnFiles.Fault("RPR0225", $"neither PNG nor JPEG, or damaged.", path);
            CheckSize(info.Width, info.Height, path);
            CheckClaim((long)info.Width * info.Height, bytes.Length, path);
            PngChunks.Check(bytes, path);
            if (info.ColorComponents is not (ColorComponents.Grey or ColorComponents.RedGreenBlue))
                throw OwnFiles.Fault("RPR0225", $"an image with transparency. Allowed: grey, or red, green and blue.", path);
            if (info.BitsPerChannel != 8) throw OwnFiles.Fault("RPR0225", $"an image of {info.BitsPerChannel} bits per channel. Allowed: 8.", path);
            content.Position = 0;
            var image = ImageResult.FromStream(content, info.ColorComponents);
            return Planes(image.Width, image.Height, (int)info.ColorComponents, image.Data);
        }
        catch (Exception e) when (e is InvalidOperationException or IndexOutOfRangeException or NullReferenceException or ArgumentException or OverflowException or IOException or NotSupportedException)
        {
            throw OwnFiles.Fault("RPR0225", $"the image is damaged or of a kind that is not read: {ForeignText.Shown(e.Message.TrimEnd('.'))}. Save it anew as PNG.", path);
        }
    }

    /// <summary>Takes colours apart: pixel after pixel becomes plane after plane.</summary>
    private static ImageFile Planes(int width, int height, int channels, byte[] data)
    {
        var (pixels, size) = (new float[data.Length], width * height);
        for (var channel = 0; channel < channels; channel++)
        {
            for (var i = 0; i < size; i++) pixels[channel * size + i] = data[i * channels + channel];
        }

        return new ImageFile(width, height, channels, pixels);
    }
}
