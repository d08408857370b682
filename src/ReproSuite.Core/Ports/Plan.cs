using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Ports;

/// <summary>The trials of a suite in order: by variant as declared, then fold, then seed.</summary>
public sealed record Plan(Suite Suite, DataIdentity Data, EngineId Engine, IReadOnlyList<Trial> Trials);
