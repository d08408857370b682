using ReproSuite.Numerics;

namespace ReproSuite.Core.Ports;

/// <summary>The features of samples, one row each: dense, or compressed where most of them are zero.</summary>
public readonly struct FeatureMatrix
{
    private readonly Matrix _dense;

    private FeatureMatrix(Matrix dense, SparseMatrix? sparse) => (_dense, Sparse) = (dense, sparse);

    /// <summary>The compressed form; null when the features are dense.</summary>
    public SparseMatrix? Sparse { get; }

    /// <summary>The dense form.</summary>
    /// <exception cref="InvalidOperationException">The features are compressed.</exception>
    public Matrix Dense => Sparse is null ? _dense : throw new InvalidOperationException($"The features are compressed: {Sparse}.");

    /// <summary>How many rows.</summary>
    public int Rows => Sparse?.RowCount ?? _dense.Rows;

    /// <summary>How many features.</summary>
    public int Columns => Sparse?.ColumnCount ?? _dense.Columns;

    /// <summary>Bytes of memory.</summary>
    public long Bytes => Sparse is null ? sizeof(float) * (long)_dense.Span.Length : (sizeof(float) + sizeof(int)) * (long)Sparse.Count;

    /// <summary>Dense features.</summary>
    public static implicit operator FeatureMatrix(Matrix dense) => new(dense, null);

    /// <summary>Compressed features.</summary>
    public static implicit operator FeatureMatrix(SparseMatrix sparse) => new(default, sparse);
}
