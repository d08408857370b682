using ReproSuite.Core.Faults;

namespace ReproSuite.Tool.Engines;

/// <summary>Where plug-in engines are installed: <c>$REPRO_ENGINES</c>, else <c>.repro/engines</c> in the user's home; below it <c>NAME/VERSION</c>.</summary>
internal static class EngineFolders
{
    /// <summary>The variable that names the folder.</summary>
    public const string Variable = "REPRO_ENGINES";

    /// <summary>The folder, whether it exists or not; null where neither the variable nor a home is set.</summary>
    public static string? Find(Surroundings world)
    {
        if (world.Variable(Variable) is { Length: > 0 } given) return world.Resolve(given);
        return (world.Variable("HOME") ?? world.Variable("USERPROFILE")) is { Length: > 0 } home ? Path.Combine(home, ".repro", "engines") : null;
    }

    /// <summary>The folder, to write to.</summary>
    /// <exception cref="InvalidInputException">RPR0811: nothing says where it is.</exception>
    public static string Require(Surroundings world) => Find(world) ?? throw new InvalidInputException("RPR0811", $"nothing says where engines are installed: neither {Variable} nor HOME is set. Set {Variable} to a folder.");

    /// <summary>What is installed.</summary>
    public static IReadOnlyList<InstalledEngine> Installed(Surroundings world) => Find(world) is { } root ? InstalledEngine.Below(root, world.Error.WriteLine) : [];
}
