namespace ReproSuite.Suites.Faults;

/// <summary>The codes of everything that can be wrong with a suite; <c>docs/errors.md</c> says each in one line.</summary>
internal static class FaultCode
{
    /// <summary>The file is missing, unreadable, too large or not UTF-8, or its name names no suite.</summary>
    public const string File = "RPR0001";

    /// <summary>The text is not YAML.</summary>
    public const string Syntax = "RPR0002";

    /// <summary>A feature of YAML that suite files do without.</summary>
    public const string Feature = "RPR0003";

    /// <summary>An unknown key.</summary>
    public const string UnknownKey = "RPR0004";

    /// <summary>A key that stands twice in one mapping.</summary>
    public const string DuplicateKey = "RPR0005";

    /// <summary>A required key that is not there.</summary>
    public const string MissingKey = "RPR0006";

    /// <summary>A value of the wrong type.</summary>
    public const string WrongType = "RPR0007";

    /// <summary>A word that names none of the kinds on offer.</summary>
    public const string UnknownWord = "RPR0008";

    /// <summary>No shipped suite of this name.</summary>
    public const string UnknownSuite = "RPR0010";

    /// <summary>More values than a suite may hold.</summary>
    public const string TooLarge = "RPR0011";

    /// <summary>A value that is not allowed, alone or beside others.</summary>
    public const string Value = "RPR0012";

    /// <summary>Two variants with one name or one configuration, or a name that cannot be used.</summary>
    public const string Variants = "RPR0020";

    /// <summary>No baseline, or one that is not a variant.</summary>
    public const string Baseline = "RPR0021";

    /// <summary>A variant that changes nothing.</summary>
    public const string EmptyVariant = "RPR0022";

    /// <summary>A claim that cannot be read or speaks of something unknown.</summary>
    public const string Claim = "RPR0023";

    /// <summary>A profile that does not fit the suite.</summary>
    public const string Profile = "RPR0024";

    /// <summary>The code of a rule of the model, by the path at which it is broken.</summary>
    public static string OfRule(string path) => path.Split('.', '[')[0] switch
    {
        "variants" when !path.Contains('.', StringComparison.Ordinal) => Variants,
        "baseline" => Baseline,
        "claims" => Claim,
        "profiles" => Profile,
        "name" => File,
        _ => Value,
    };
}
