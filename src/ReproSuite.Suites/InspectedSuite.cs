using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;

namespace ReproSuite.Suites;

/// <summary>A suite file as far as it can be read.</summary>
/// <param name="Suite">Not resolved; with the default in place of every word that is not allowed. Null where something else is wrong. To be looked at, and to be run only without faults.</param>
/// <param name="Faults">In the order of the text.</param>
public sealed record InspectedSuite(Suite? Suite, IReadOnlyList<Fault> Faults);
