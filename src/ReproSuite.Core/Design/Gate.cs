using System.ComponentModel;

namespace ReproSuite.Core.Design;

/// <summary>What a change of results must keep to, beyond what holds without it: that no variant becomes worse on its suite's primary metric, and that claims go on to hold.</summary>
/// <param name="Metrics">Further metrics, and how a metric is judged; of several rules for one metric, suite and variant the first counts.</param>
/// <param name="Acknowledged">Regressions that are let pass for a time.</param>
[Description("What a change of results must keep to.")]
public sealed record Gate(
    [Description("Metrics that must not become worse, and how they are judged.")] EquatableList<GateRule> Metrics = default,
    [Description("Regressions that are let pass for a time, with reasons.")] EquatableList<Acknowledgement> Acknowledged = default);
