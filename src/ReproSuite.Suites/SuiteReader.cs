using System.Text;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Suites.Faults;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites;

/// <summary>The first front door: reads suite files, <c>NAME.repro.yaml</c>, strictly and with every fault at its line and column.</summary>
/// <remarks>Suite files are untrusted: the text is at most <see cref="LargestFile"/> bytes, nothing in it is executed or opened, and time and memory are bounded.</remarks>
public static class SuiteReader
{
    /// <summary>How a suite file's name ends; what stands before it is the suite's name.</summary>
    public const string Ending = ".repro.yaml";

    /// <summary>Largest size of a suite file in bytes: 1 MiB.</summary>
    public const int LargestFile = 1 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a suite file. The shorthands of its models stay as they are until <see cref="Suite.Resolve"/>.</summary>
    /// <param name="path">As the user gave it; faults repeat it.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, or what it says cannot be used; holds every fault in the order of the text.</exception>
    public static Suite Read(string path) => Parse(ReadText(path), path);

    /// <summary>Reads the text of a suite file.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Its path; the suite is named after the last part, and faults repeat it.</param>
    /// <exception cref="InvalidInputException">As <see cref="Read"/>.</exception>
    public static Suite Parse(string text, string file)
    {
        var inspected = Inspect(text, file);
        return inspected.Faults.Count == 0 ? inspected.Suite! : throw new InvalidInputException(inspected.Faults);
    }

    /// <summary>Reads the text of a suite file as far as it goes, to find what else is wrong with it.</summary>
    /// <exception cref="InvalidInputException">The text is too large, the file has no suite's name, or there are too many faults to go on.</exception>
    internal static InspectedSuite Inspect(string text, string file)
    {
        if (text.Length > LargestFile) throw TooLarge(file);
        var name = NameOf(file);
        var faults = new FaultList(file);
        Suite? suite = null;
        if (YamlDocument.Parse(text, faults) is { } root)
        {
            if (root is YamlMapping mapping) suite = new SuiteBinder(name, mapping, faults).Bind();
            else faults.Add(FaultCode.WrongType, root.Start, $"a suite is a mapping of keys to values. Given: {root.Given}.");
        }
        return new InspectedSuite(faults.AreStoodIn ? suite?.At(Path.GetDirectoryName(file)) : null, faults.IsEmpty ? [] : faults.ToException().Faults);
    }

    /// <summary>The text of a suite file, without a byte order mark.</summary>
    /// <exception cref="InvalidInputException">There is no such file, it cannot be read, it is too large, or it is not UTF-8.</exception>
    internal static string ReadText(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[LargestFile + 1];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (count > LargestFile) throw TooLarge(path);
            return StrictUtf8.GetString(bytes, 0, count).TrimStart('\uFEFF');
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Fault(path, "no such file.");
        }
        catch (DecoderFallbackException error)
        {
            throw Fault(path, FormattableString.Invariant($"not UTF-8: byte {error.Index} belongs to no character. Save the file as UTF-8."));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Fault(path, $"cannot be read: {Shown.Short(error.Message.TrimEnd('.'))}.");
        }
    }

    private static string NameOf(string file)
    {
        var last = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.EndsWith(Ending, StringComparison.Ordinal)
            ? last[..^Ending.Length]
            : throw Fault(file, $"a suite file is named NAME{Ending}. Given: {Shown.Short(last)}.");
    }

    private static InvalidInputException TooLarge(string path) => Fault(path, FormattableString.Invariant($"larger than {LargestFile} bytes, which no suite needs."));

    private static InvalidInputException Fault(string path, string message) => new(FaultCode.File, message, new Location(path));
}
