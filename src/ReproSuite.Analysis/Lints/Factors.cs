using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>In which parts two configurations differ, by the names of the keys.</summary>
internal static class Factors
{
    private const string Callbacks = "callbacks";

    public static IReadOnlyList<string> Between(Configuration a, Configuration b) =>
    [
        .. Differing<Configuration>(a, b).Where(key => key != "training"),
        .. Differing<TrainingSpec>(a.Training, b.Training),
    ];

    /// <summary>Whether they differ in anything but their callbacks.</summary>
    public static bool BeyondCallbacks(Configuration a, Configuration b) => Between(a, b).Any(key => key != Callbacks);

    private static IEnumerable<string> Differing<T>(object a, object b) =>
        SpecShape.Of(typeof(T)).Fields.Where(field => !Equals(field.ValueOf(a), field.ValueOf(b))).Select(field => field.Key);
}
