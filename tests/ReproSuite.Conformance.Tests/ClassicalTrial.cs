#if PLUGIN_ENGINES
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Conformance.Tests;

/// <summary>A classical model as one trial on made-up points: clouds around one centre per class, two thirds of the rows to train, a sixth each to validate and to test.</summary>
internal sealed record ClassicalTrial(TrialSpec Spec, FoldData Data)
{
    /// <summary>How many points of each class.</summary>
    private const int PerClass = 60;

    /// <summary>Coordinates of a point, of which the first tell its class.</summary>
    private const int Features = 6;

    /// <summary>One of each kind.</summary>
    public static IReadOnlyList<LibraryModelSpec> Models { get; } = [new Lbfgs(), new Sdca(), new AveragedPerceptron(), new FastTree(Trees: 20), new LightGbm(Iterations: 20)];

    /// <summary>A model on so many classes of points.</summary>
    /// <param name="model">What is trained.</param>
    /// <param name="classes">At most <see cref="Features"/>; 0 for numbers to predict.</param>
    /// <param name="isCompressed">Whether the rows are stored without their zeros.</param>
    /// <param name="spread">Of the clouds, whose centres lie 4 from the origin.</param>
    public static ClassicalTrial Of(ModelSpec model, int classes, bool isCompressed = false, float spread = 0.5f)
    {
        var count = PerClass * Math.Max(classes, 1);
        var labels = Enumerable.Range(0, count).Select(row => classes == 0 ? 0 : row % classes).ToArray();
        var points = Points(labels, spread);
        FeatureMatrix features = isCompressed ? Compressed(points) : points;
        Samples Part(Func<int, bool> holds) => new(features, labels, [.. Enumerable.Range(0, count).Where(row => holds(row / Math.Max(classes, 1) % 6))]) { Targets = classes == 0 ? new float[count] : null };
        var training = new TrainingSpec(Epochs: 1, Loss: classes == 0 ? new MeanSquaredError() : new CrossEntropy());
        return new ClassicalTrial(new TrialSpec(new DataSpec("clouds"), new KFold(2), 0, 1, [], model, training), new FoldData("clouds", classes, Part(six => six < 4), Part(six => six == 4), Part(six => six == 5)));
    }

    /// <summary>The same with other data.</summary>
    public ClassicalTrial With(Func<FoldData, FoldData> change) => this with { Data = change(Data) };

    /// <summary>Trains it.</summary>
    public TrialOutcome Train(IEngine engine, CancellationToken cancellation = default) => engine.Train(Spec, Data, _ => { }, cancellation);

    private static Matrix Points(int[] labels, float spread)
    {
        var points = new Matrix(labels.Length, Features);
        var random = new Random(1);
        for (var row = 0; row < labels.Length; row++)
        {
            for (var column = 0; column < Features; column++)
            {
                // A third of the coordinates are 0, so that compressed rows are shorter.
                var noise = random.Next(3) == 0 ? 0 : spread * (2 * random.NextSingle() - 1);
                points[row, column] = column == labels[row] ? 4 + noise : noise;
            }
        }
        return points;
    }

    private static SparseMatrix Compressed(Matrix points)
    {
        List<int> starts = [0], columns = [];
        List<float> values = [];
        for (var row = 0; row < points.Rows; row++)
        {
            for (var column = 0; column < points.Columns; column++)
            {
                if (points[row, column] == 0) continue;
                columns.Add(column);
                values.Add(points[row, column]);
            }
            starts.Add(values.Count);
        }
        return new SparseMatrix(points.Columns, [.. starts], [.. columns], [.. values]);
    }
}
#endif
