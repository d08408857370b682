using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A folder of images, <c>train/CLASS/*</c> and <c>test/CLASS/*</c>: PNG, JPEG or PGM, grey or colour, all of one size.</summary>
/// <remarks>
/// Classes are the folders of <c>train</c> in the order of a table's classes; rows are in ordinal order of CLASS/FILE. Features are bytes from 0 to 255: of colour images the
/// red plane row by row, then the green one, then the blue one.
/// </remarks>
[Spec("images"), Description("A folder of images of one's own, train/CLASS/* and test/CLASS/*.")]
public sealed record Images(
    [Description("The folder, relative to the suite file's folder or else to the data folder.")] [NotIdentity] string Path) : FileSpec
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, string Path)> Paths => [("path", Path)];
}
