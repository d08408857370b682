using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Core.Splits;
using ReproSuite.Data.Preprocessing;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data;

/// <summary>Reads data sets, chooses rows, splits and preprocesses them, and shares the result between trials.</summary>
/// <remarks>
/// All parts of a fold are row lists over one matrix, so nothing is copied per part; a chain that learns nothing (rescaling) gives one matrix for
/// all folds, a chain that learns gives one per fold. Matrices used last are kept within a budget of bytes, and a matrix just read is preprocessed in place,
/// so there is never a second copy. Of texts the counts of their terms are kept as long as no other data is asked for. One lock guards reading: whoever asks for the same thing at the same time waits for it and shares it.
/// </remarks>
/// <param name="library">Where the sets lie.</param>
/// <param name="matrixBudget">Bytes of features to keep, of texts a quarter. Default 512 MB: two folds of Fashion-MNIST, four of IMDB.</param>
public sealed class DataSource(DataLibrary library, long matrixBudget = 512_000_000) : IDataSource
{
    private const long HeadBudget = 16_000_000;

    /// <summary>The builds of the code that reads, chooses and splits: other code may give other rows.</summary>
    private static readonly string Code = $"{typeof(DataSource).Module.ModuleVersionId:N}-{typeof(Splitter).Module.ModuleVersionId:N}";

    private readonly Lock _gate = new();
    private readonly RecentlyUsed<DataSpec, DataHead> _heads = new(HeadBudget);
    private readonly RecentlyUsed<(DataSpec, SplitSpec), IReadOnlyList<Fold>> _folds = new(HeadBudget);
    private readonly RecentlyUsed<MatrixKey, FeatureMatrix> _matrices = new(matrixBudget);

    /// <summary>Features of texts are made again in a moment from the counts at hand, so fewer of them are kept.</summary>
    private readonly RecentlyUsed<MatrixKey, FeatureMatrix> _vectorized = new(matrixBudget / 4);

    /// <summary>Texts themselves, for the few models that read them.</summary>
    private readonly RecentlyUsed<DataSpec, IReadOnlyList<byte[]>> _texts = new(matrixBudget / 4);

    private (DataSpec Data, LoadedData Loaded)? _untouched;

    /// <inheritdoc/>
    public string? Stamp(DataSpec data) => library.Stamp(data) is { } files ? $"{files} {Code}" : null;

    /// <inheritdoc/>
    public DataIdentity Identify(DataSpec data, SplitSpec split)
    {
        lock (_gate)
        {
            var head = Head(data);
            var folds = Folds(data, split, head);
            return new DataIdentity(head.Digest, folds.Select(fold => new FoldIdentity(fold.Digest, fold.Train.Length, fold.Validation.Length)).ToEquatableList(), head.Card);
        }
    }

    /// <inheritdoc/>
    public FoldData Open(DataSpec data, SplitSpec split, EquatableList<PreprocessingSpec> preprocessing, int fold)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fold);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fold, split.FoldCount);
        lock (_gate)
        {
            var head = Head(data);
            if (head.Card.Misfit(preprocessing) is { } misfit) throw new InvalidInputException([misfit]);
            var rows = Folds(data, split, head)[fold];
            var key = PreprocessingChain.Learns(preprocessing)
                ? new MatrixKey(Unpinned(data), preprocessing, split, fold)
                : new MatrixKey(Unpinned(data), preprocessing, Split: null, Fold: 0);
            var features = Features(key, head, rows.Train);
            return new FoldData(data.Name, head.Card.ClassNames.Count,
                Part(rows.Train), Part(rows.Validation), Part(split.Tests ? head.TestRows : []), head.Card.ImageWidth)
            {
                Texts = head.Card.IsText ? new(() => Texts(key.Data, head)) : null,
                Grid = head.Axes.Count == 0 ? null : new DrawnGrid(head.Axes, Behind(features, head)),
            };

            Samples Part(int[] chosen) => new(features, head.Labels, chosen) { Targets = head.Targets };
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Picture> Pictures(DataSpec data, IReadOnlyList<int> testRows) =>
        testRows.Count > 0 && library.Stamp(data) is not null && library.Open(data) is (NumericSet { ImageWidth: > 0 } set, var folder) ? TestPictures.Read(set, folder, data, testRows) : [];

    /// <summary>The rows behind those of the data.</summary>
    private static Samples Behind(FeatureMatrix features, DataHead head) =>
        new(features, new int[features.Rows], [.. Enumerable.Range(head.Labels.Length, features.Rows - head.Labels.Length)])
        {
            Targets = head.Targets is null ? null : new float[features.Rows],
        };

    private DataHead Head(DataSpec data)
    {
        var key = Unpinned(data);
        if (!_heads.TryGet(key, out var head))
        {
            var loaded = Read(key);
            _untouched = (key, loaded);
            head = loaded.Head;
            _heads.Add(key, head, sizeof(int) * (long)head.Labels.Length);
        }

        return data.Digest is null || data.Digest == head.Digest ? head : throw new InvalidInputException("RPR0210",
            $"data.digest pins other contents than {data.Name} has here. Given: {head.Digest}. Pinned: {data.Digest}. Check the choice of rows, {(data.Set is { } set ? $"run `dotnet repro data verify {set}`" : "look at the files")}, or pin the digest given.");
    }

    private IReadOnlyList<Fold> Folds(DataSpec data, SplitSpec split, DataHead head)
    {
        var key = (Unpinned(data), split);
        if (_folds.TryGet(key, out var folds)) return folds;
        folds = Splitter.Split(split, head.Labels[..head.TrainRows], head.Digest);
        _folds.Add(key, folds, sizeof(int) * (long)head.TrainRows * folds.Count);
        return folds;
    }

    private FeatureMatrix Features(MatrixKey key, DataHead head, int[] trainRows)
    {
        var kept = head.Card.IsText ? _vectorized : _matrices;
        if (kept.TryGet(key, out var features)) return features;
        features = Take(key.Data, head).Preprocess(key.Preprocessing, trainRows);
        if (kept.MakeRoom(features.Bytes)) GC.Collect(); // see Read
        kept.Add(key, features, features.Bytes);
        return features;
    }

    private IReadOnlyList<byte[]> Texts(DataSpec data, DataHead head)
    {
        lock (_gate)
        {
            if (_texts.TryGet(data, out var kept)) return kept;
            var (set, folder) = library.Open(data);
            var (texts, found) = LoadedTexts.ReadTexts((TextSet)set, folder, data);
            RequireSame(data, head, found);
            _texts.Add(data, texts, texts.Sum(text => (long)text.Length));
            return texts;
        }
    }

    /// <summary>The data as stored; nobody else holds what preprocessing overwrites.</summary>
    private LoadedData Take(DataSpec data, DataHead head)
    {
        var untouched = _untouched;
        _untouched = null;
        var loaded = untouched is { } kept && kept.Data == data ? kept.Loaded : Read(data);
        if (loaded.IsReusable) _untouched = (data, loaded);
        RequireSame(data, head, loaded.Head);
        return loaded;
    }

    private static void RequireSame(DataSpec data, DataHead before, DataHead now)
    {
        if (before.Digest != now.Digest) throw new InvalidInputException("RPR0215", $"the files of {data.Name} changed while they were in use. Before: {before.Digest}. Now: {now.Digest}. Run again.");
    }

    private LoadedData Read(DataSpec data)
    {
        var (set, folder) = library.Open(data);
        var rows = (long)(data.TrainRows?.Count ?? set.TrainRows) + (data.TestRows?.Count ?? set.TestRows);

        // The collector is in no hurry with large arrays: unasked, it would let the matrices that went pile up beside the new ones.
        if (_matrices.MakeRoom(sizeof(float) * rows * set.Features)) GC.Collect();
        return LoadedData.Read(set, folder, data);
    }

    private static DataSpec Unpinned(DataSpec data) => data with { Digest = null };

    /// <summary>A feature matrix is told by what went into it; without a split, by every fold alike.</summary>
    private sealed record MatrixKey(DataSpec Data, EquatableList<PreprocessingSpec> Preprocessing, SplitSpec? Split, int Fold);
}
