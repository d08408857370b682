using System.Globalization;
using System.Xml.Linq;
using ReproSuite.Analysis.Gates;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Exports;

/// <summary>What a gate found as JUnit XML, which CI systems show as tests: a suite per suite and a case per check.</summary>
public static class JUnitFile
{
    /// <summary>The text, lines ending in a line feed.</summary>
    /// <param name="gate">What was found.</param>
    /// <param name="strict">Whether what is inconclusive counts as a failure; else it is skipped.</param>
    public static string Write(GateResult gate, bool strict)
    {
        var suites = gate.Checks.GroupBy(c => c.Suite).Select(suite => Element("testsuite", suite.Key, [.. suite], strict, suite.Select(c => Case(c, strict))));
        var root = Element("testsuites", "dotnet repro gate", gate.Checks, strict, suites);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static XElement Element(string name, string title, IReadOnlyList<GateCheck> checks, bool strict, IEnumerable<XElement> inner) => new(
        name,
        new XAttribute("name", PlainText.Clean(title)),
        new XAttribute("tests", Text(checks.Count)),
        new XAttribute("failures", Text(checks.Count(c => Fails(c, strict)))),
        new XAttribute("skipped", Text(checks.Count(c => c.Outcome == GateOutcome.Inconclusive && !strict))),
        inner);

    private static XElement Case(GateCheck check, bool strict) => new(
        "testcase",
        new XAttribute("classname", PlainText.Clean(check.Suite)),
        new XAttribute("name", PlainText.Clean(check.Name)),
        Fails(check, strict) ? new XElement("failure", new XAttribute("type", check.Outcome.ToString()), new XAttribute("message", PlainText.Clean(check.Message)))
        : check.Outcome == GateOutcome.Inconclusive ? new XElement("skipped", new XAttribute("message", PlainText.Clean(check.Message)))
        : new XElement("system-out", PlainText.Clean(check.Message)));

    private static bool Fails(GateCheck check, bool strict) =>
        check.Outcome is GateOutcome.Failed or GateOutcome.DifferentBits || strict && check.Outcome == GateOutcome.Inconclusive;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
