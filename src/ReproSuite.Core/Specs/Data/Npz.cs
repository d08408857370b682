using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>The four NumPy arrays <c>x_train</c>, <c>y_train</c>, <c>x_test</c>, <c>y_test</c> in one <c>.npz</c> file, as in Keras' <c>mnist.npz</c>.</summary>
/// <remarks>
/// x: [rows, …], flattened per row in C order and rounded to float32; square images when its shape is [rows, w, w] or [rows, w, w, 1]. y: [rows] or [rows, 1],
/// whole numbers from 0, which are the classes. Little-endian <c>f4</c>, <c>f8</c>, <c>u1</c>, <c>i4</c>, <c>i8</c>.
/// </remarks>
[Spec("npz"), Description("NumPy arrays of one's own: x_train, y_train, x_test and y_test in one .npz file.")]
public sealed record Npz(
    [Description("The file, relative to the suite file's folder or else to the data folder.")] [NotIdentity] string Path) : FileSpec
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, string Path)> Paths => [("path", Path)];
}
