using System.Text.Json;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Core.Tests.Specs;

public class HyperbandTests
{
    private static readonly JsonDocument Vectors = JsonDocument.Parse(File.ReadAllText(
        Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Core.Tests", "Specs", "hyperband.json")));

    private static Hyperband Spec(int maxEpochs, int factor) => new([new BooleanParameter("training.diagnostics")], maxEpochs, factor);

    [Fact]
    public void Brackets_sizes_and_epochs_are_those_of_Keras_Tuner()
    {
        foreach (var plan in Vectors.RootElement.GetProperty("plans").EnumerateArray())
        {
            var spec = Spec(plan.GetProperty("maxEpochs").GetInt32(), plan.GetProperty("factor").GetInt32());
            var expected = plan.GetProperty("brackets").EnumerateArray()
                .Select(bracket => bracket.EnumerateArray().Select(round => (round[0].GetInt32(), round[1].GetInt32())).ToArray());
            var actual = Enumerable.Range(0, spec.Brackets).Select(bracket => Enumerable.Range(0, bracket + 1).Select(round => (spec.Size(bracket, round), spec.Epochs(bracket, round))).ToArray());
            Assert.Equal(expected, actual);
        }
    }

    /// <summary>Keras Tuner takes a logarithm in floating point; the whole numbers here come to the same for every factor and every number of epochs.</summary>
    [Fact]
    public void The_first_bracket_grows_where_that_of_Keras_Tuner_does()
    {
        foreach (var vector in Vectors.RootElement.GetProperty("rises").EnumerateArray())
        {
            int Size(int epochs) => Spec(epochs, vector[0].GetInt32()).Size(0, 0);
            Assert.Equal(vector[1].EnumerateArray().Select(epochs => epochs.GetInt32()), Enumerable.Range(2, 9_999).Where(epochs => Size(epochs) != Size(epochs - 1)));
        }
    }
}
