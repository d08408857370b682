using System.Reflection;

namespace ReproSuite.MLNet;

/// <summary>Versions of libraries.</summary>
internal static class Version
{
    /// <summary>Version of the package that a type is from, such as <c>5.0.1</c>; what follows a plus sign is the source it was built from.</summary>
    public static string Of(Type type) => type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
