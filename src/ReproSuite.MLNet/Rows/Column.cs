using System.Globalization;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using ReproSuite.Core.Ports;

namespace ReproSuite.MLNet.Rows;

/// <summary>What ML.NET reads of a row, in the form that a trainer asks for.</summary>
/// <param name="Name">As trainers are told.</param>
/// <param name="Type">Of its values.</param>
/// <param name="Getter">Given where a cursor's row number is told, what reads the value of that row.</param>
/// <param name="Annotations">What else a trainer wants to know; null for nothing.</param>
internal sealed record Column(string Name, DataViewType Type, Func<Func<int>, Delegate> Getter, DataViewSchema.Annotations? Annotations = null)
{
    /// <summary>Name of the column of vectors.</summary>
    public const string Features = "Features";

    /// <summary>Name of the column of texts.</summary>
    public const string Text = "Text";

    /// <summary>Name of the column of labels.</summary>
    public const string Label = "Label";

    /// <summary>Vectors: dense rows as dense ones, compressed rows as sparse ones.</summary>
    public static Column Of(FeatureMatrix features) => new(
        Features, new VectorDataViewType(NumberDataViewType.Single, features.Columns),
        row => (ValueGetter<VBuffer<float>>)((ref VBuffer<float> vector) => Read(features, row(), ref vector)));

    /// <summary>Texts, one per row, UTF-8.</summary>
    public static Column Of(IReadOnlyList<byte[]> texts) => new(
        Text, TextDataViewType.Instance,
        row => (ValueGetter<ReadOnlyMemory<char>>)((ref ReadOnlyMemory<char> text) => text = Encoding.UTF8.GetString(texts[row()]).AsMemory()));

    /// <summary>Classes as a key: 1 for class 0, since 0 is a missing key. The names of the keys are the numbers of the classes.</summary>
    public static Column Of(Samples samples, int classes) => new(
        Label, new KeyDataViewType(typeof(uint), classes),
        row => (ValueGetter<uint>)((ref uint value) => value = (uint)samples.Labels[row()] + 1), Names(classes));

    /// <summary>Whether a row is of one class.</summary>
    public static Column Against(Samples samples, int positive) => new(
        Label, BooleanDataViewType.Instance,
        row => (ValueGetter<bool>)((ref bool value) => value = samples.Labels[row()] == positive));

    private static void Read(FeatureMatrix features, int row, ref VBuffer<float> vector)
    {
        if (features.Sparse is not { } sparse)
        {
            var dense = VBufferEditor.Create(ref vector, features.Columns);
            features.Dense.Row(row).CopyTo(dense.Values);
            vector = dense.Commit();
            return;
        }
        var (start, end) = (sparse.Starts[row], sparse.Starts[row + 1]);
        var editor = VBufferEditor.Create(ref vector, features.Columns, end - start);
        sparse.Values[start..end].CopyTo(editor.Values);
        // A row that stores every feature is a dense vector, which has no indices.
        if (end - start < features.Columns) sparse.Columns[start..end].CopyTo(editor.Indices);
        vector = editor.Commit();
    }

    private static DataViewSchema.Annotations Names(int classes)
    {
        var names = Enumerable.Range(0, classes).Select(label => label.ToString(CultureInfo.InvariantCulture).AsMemory()).ToArray();
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.Add("KeyValues", new VectorDataViewType(TextDataViewType.Instance, classes), (ref VBuffer<ReadOnlyMemory<char>> values) => values = new VBuffer<ReadOnlyMemory<char>>(classes, names));
        return annotations.ToAnnotations();
    }
}
