#if FULLFEED
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Tests.Templates;

/// <summary>Scriban itself fulfils the contract: what it renders is compared with the expected text and with the interpreter.</summary>
public sealed class ScribanEngineTests : TemplateEngineContract
{
    protected override ITemplateEngine Create(PartialLoader partials, TemplateLimits limits) =>
        new ScribanEngine(new TemplateInterpreter(partials, limits), partials);
}
#endif
