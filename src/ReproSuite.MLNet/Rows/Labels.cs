using Microsoft.ML;
using Microsoft.ML.Data;
using ReproSuite.Core.Ports;

namespace ReproSuite.MLNet.Rows;

/// <summary>The column of labels in the form that a trainer asks for.</summary>
/// <param name="Type">Of the column.</param>
/// <param name="Getter">Given where a cursor's row number is told, what reads its label.</param>
internal sealed record Labels(DataViewType Type, Func<Func<int>, Delegate> Getter)
{
    /// <summary>Classes as a key: 1 for class 0, since 0 is a missing key.</summary>
    public static Labels Of(Samples samples, int classes) => new(
        new KeyDataViewType(typeof(uint), classes),
        row => (ValueGetter<uint>)((ref uint value) => value = (uint)samples.Labels[row()] + 1));

    /// <summary>Whether a row is of one class.</summary>
    public static Labels Against(Samples samples, int positive) => new(
        BooleanDataViewType.Instance,
        row => (ValueGetter<bool>)((ref bool value) => value = samples.Labels[row()] == positive));
}
