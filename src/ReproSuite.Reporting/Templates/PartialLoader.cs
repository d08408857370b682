namespace ReproSuite.Reporting.Templates;

/// <summary>Finds the template that <c>{{ include 'name' }}</c> asks for. The name comes from the template and is untrusted: look it up in a
/// closed set, never join it to a path unchecked.</summary>
/// <param name="name">The name as the template spells it.</param>
/// <returns>The partial, or null when there is none of that name.</returns>
internal delegate Template? PartialLoader(string name);
