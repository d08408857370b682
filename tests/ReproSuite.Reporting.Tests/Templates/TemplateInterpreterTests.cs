using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Tests.Templates;

public sealed class TemplateInterpreterTests : TemplateEngineContract
{
    protected override ITemplateEngine Create(PartialLoader partials, TemplateLimits limits) => new TemplateInterpreter(partials, limits);
}
