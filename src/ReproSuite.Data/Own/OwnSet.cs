using ReproSuite.Data.Files;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Own;

/// <summary>Rows that were read from the user's own files.</summary>
internal sealed class OwnSet : NumericSet
{
    private const int MostClasses = 1000;

    private readonly OwnPart _train;
    private readonly OwnPart _test;

    /// <summary>A set of both parts.</summary>
    /// <param name="files">Where they come from.</param>
    /// <param name="path">That, in messages.</param>
    /// <param name="description">For people.</param>
    /// <param name="classNames">One per class; none where numbers are predicted.</param>
    /// <param name="train">Rows to train and validate.</param>
    /// <param name="test">Rows to test.</param>
    /// <param name="imageWidth">Of square images; 0 for anything else.</param>
    /// <exception cref="InvalidInputException">A part without rows, one class only, or too many.</exception>
    public OwnSet(FileSpec files, string path, string description, IReadOnlyList<string> classNames, OwnPart train, OwnPart test, int imageWidth = 0)
    {
        (Name, Title, Description, ClassNames, _train, _test, ImageWidth) = (files.Word, files.Paths.First().Path, description, classNames, train, test, imageWidth);
        if (TrainRows == 0 || TestRows == 0) throw OwnFiles.Fault("RPR0226", $"no rows to {(TrainRows == 0 ? "train" : "test")}. Give both parts rows.", path);
        if (classNames.Count == 1) throw OwnFiles.Fault("RPR0226", $"all rows have one class, \"{ForeignText.Shown(classNames[0])}\". There is nothing to learn with less than two.", path);
        if (classNames.Count > MostClasses) throw OwnFiles.Fault("RPR0226", $"too many classes. Given: {classNames.Count}. Allowed: {MostClasses}. A quantity is a target, not a label: data.from.csv.target.", path);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    public override string Source => "The author of the suite.";

    /// <inheritdoc/>
    public override string Licence => "";

    /// <inheritdoc/>
    public override string KnownIssues => "";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ClassNames { get; }

    /// <inheritdoc/>
    public override int Features => _train.Samples.Columns;

    /// <inheritdoc/>
    public override int ImageWidth { get; }

    /// <inheritdoc/>
    public override int TrainRows => _train.Labels.Length;

    /// <inheritdoc/>
    public override int TestRows => _test.Labels.Length;

    /// <inheritdoc/>
    public override string? KnownDigest => null;

    /// <inheritdoc/>
    public override int[] ReadLabels(StoredPart part, string folder) => Part(part).Labels;

    /// <inheritdoc/>
    public override float[]? ReadTargets(StoredPart part) => Part(part).Targets;

    /// <inheritdoc/>
    public override void ReadSamples(StoredPart part, string folder, ReadOnlySpan<int> rows, Matrix samples)
    {
        for (var place = 0; place < rows.Length; place++) Part(part).Samples.Row(rows[place]).CopyTo(samples.Row(place));
    }

    private OwnPart Part(StoredPart part) => part == StoredPart.Train ? _train : _test;
}
