using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Suites;

/// <summary>A key at the top of a suite file; the reader, the writer and the schema all go by this one table.</summary>
/// <param name="Name">The key.</param>
/// <param name="Field">What it holds, as the model describes it.</param>
/// <param name="IsRequired">Whether every suite must have it.</param>
/// <param name="Description">One sentence for the schema.</param>
internal sealed record SuiteKey(string Name, SpecField Field, bool IsRequired, string Description)
{
    /// <summary>Every key, in the order in which a suite is best read and is written.</summary>
    public static IReadOnlyList<SuiteKey> All { get; } =
    [
        Of<Suite>("title", true, "Heading of the report."),
        Of<Suite>("question", true, "What the suite finds out, as a question."),
        Of<Suite>("source", false, "Where the study comes from."),
        Of<Suite>("data", true, "The data set and the part of it that is used."),
        Of<Configuration>("preprocessing", false, "Steps between stored features and input, fitted on the training rows of each fold."),
        Of<Suite>("split", true, "How the training rows are divided into training and validation parts."),
        Of<Suite>("seeds", true, "The seeds, or how many: 3 means 1, 2 and 3. Every variant is trained on every fold once per seed."),
        Of<Configuration>("model", true, "What is trained, unless a variant says otherwise."),
        Of<Configuration>("training", true, "How it is trained, unless a variant says otherwise."),
        Of<Configuration>("start", false, "Where first weights come from, unless a variant says otherwise."),
        Of<Configuration>("search", false, "What every trial chooses for itself before its final training, unless a variant says otherwise."),
        Of<Suite>("metrics", false, "What the suite is judged by.", field: "measures"),
        Of<Suite>("baseline", true, "The variant that the others are compared with."),
        Of<Suite>("variants", true, "Names with what each changes of the configuration above."),
        Of<Suite>("claims", false, "What the author or a source says about the variants."),
        Of<Suite>("profiles", false, "Other sizes of the suite, by name."),
        Of<Suite>("ignore", false, "Lints that are let pass, with reasons.", field: "ignored"),
        Of<Suite>("gate", false, "What 'dotnet repro gate' holds the suite to, as in repro.gate.yaml."),
    ];

    /// <summary>The names of all keys.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(key => key.Name)];

    /// <summary>The key of a name.</summary>
    public static SuiteKey Of(string name) => All.First(key => key.Name == name);

    /// <summary>The fields that a variant may change.</summary>
    public static IReadOnlyList<SuiteKey> OfConfiguration { get; } = [.. All.Where(key => SpecShape.Of(typeof(Configuration)).Fields.Contains(key.Field))];

    /// <summary>The keys of a variant.</summary>
    public static IReadOnlyList<string> OfVariant { get; } = ["description", .. OfConfiguration.Select(key => key.Name)];

    private static SuiteKey Of<T>(string name, bool required, string description, string? field = null) =>
        new(name, SpecShape.Of(typeof(T)).Fields.First(f => f.Key == (field ?? name)), required, description);
}
