using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>One setting in which two configurations differ.</summary>
/// <param name="Key">Its path, such as <c>optimizer.learning-rate</c>.</param>
/// <param name="Before">The first value in words.</param>
/// <param name="After">The second one.</param>
internal readonly record struct SettingChange(string Key, string Before, string After)
{
    /// <summary>The settings in which two configurations differ as their author wrote them: models of one kind by their own settings, not by their layers.</summary>
    public static IEnumerable<SettingChange> Between(Configuration before, Configuration after) =>
        Values("preprocessing", before.Preprocessing, after.Preprocessing)
            .Concat(Values("model", before.Model, after.Model))
            .Concat(Values("training", before.Training, after.Training))
            .Concat(Values("start", before.Start, after.Start))
            .Concat(Values("search", before.Search, after.Search));

    /// <summary>The fields in which two specs of one kind differ; inside a field that holds specs of one kind, the fields of these.</summary>
    public static IEnumerable<SettingChange> Inside(string path, object before, object after) =>
        SpecShape.Of(before.GetType()).Fields.SelectMany(field => Values(path + field.Key, field.ValueOf(before), field.ValueOf(after)));

    private static IEnumerable<SettingChange> Values(string path, object? before, object? after)
    {
        if (Equals(before, after)) return [];
        return before is not null && after is not null && before.GetType() == after.GetType() && before is not Freeze && SpecShape.IsSpec(before.GetType())
            ? Inside(path + ".", before, after)
            : [new(path, SettingText.Value(before), SettingText.Value(after))];
    }
}
