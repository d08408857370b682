using ReproSuite.Core.Design;

namespace ReproSuite.Tool;

/// <summary>A resolved suite in the size asked for.</summary>
/// <param name="Suite">Resolved.</param>
/// <param name="Folder">Name of its report folder: the suite's own, or <c>suite@profile</c>, so that sizes never overwrite each other.</param>
/// <param name="Command">Suite and options as one would type them to get this size again.</param>
internal sealed record SizedSuite(Suite Suite, string Folder, string Command);
