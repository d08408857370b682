using System.Runtime.CompilerServices;

namespace ReproSuite.Testing;

/// <summary>Compares a text with the approved one that lies beside the test, in Verify's file conventions.</summary>
/// <remarks>
/// The approved text is <c>{TestClass}.{Method}[_variant].verified.{ext}</c>, where the class is the name of the test's source file. On a mismatch
/// the actual text is written beside it as <c>.received.</c>; to accept it, rename that file to <c>.verified.</c> in the same commit. Nothing is
/// ever accepted automatically. Line ends count as <c>\n</c> on both sides and a byte order mark is ignored, as in Verify.
/// </remarks>
public static class Snapshot
{
    /// <summary>Fails unless <paramref name="actual"/> is the approved text.</summary>
    /// <param name="actual">The text under test.</param>
    /// <param name="extension">Extension of the approved file, without a dot.</param>
    /// <param name="variant">Tells apart several snapshots of one method; letters, digits, <c>-</c> and <c>=</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    public static void Match(
        string actual, string extension = "txt", string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var source = RepositoryRoot.Resolve(file);
        var name = $"{Path.GetFileNameWithoutExtension(source)}.{method}{(variant is null ? "" : "_" + variant)}";
        Match(actual, Path.GetDirectoryName(source)!, name, extension);
    }

    /// <summary>As <see cref="Match(string, string, string?, string, string)"/>, with the place of the files given.</summary>
    /// <param name="actual">The text under test.</param>
    /// <param name="directory">Folder of the approved file.</param>
    /// <param name="name">File name before <c>.verified.</c>.</param>
    /// <param name="extension">Extension of the approved file, without a dot.</param>
    public static void Match(string actual, string directory, string name, string extension)
    {
#if FULLFEED
        var settings = new VerifyTests.VerifySettings();
        settings.DisableDiff();
        using var verifier = new VerifyTests.InnerVerifier(directory, name, settings);
        verifier.VerifyString(actual, extension).GetAwaiter().GetResult();
#else
        var files = new SnapshotFiles(Path.Combine(directory, name), extension);
        files.Check(actual);
#endif
    }
}
