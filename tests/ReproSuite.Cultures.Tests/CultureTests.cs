using System.Globalization;
using ReproSuite.Reporting;
using ReproSuite.Reporting.Tests;

namespace ReproSuite.Cultures.Tests;

/// <summary>What a report says does not depend on the language of the machine, not even without the switch that makes the tool invariant.</summary>
public sealed class CultureTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public void Dispose() => CultureInfo.CurrentCulture = _before;

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void A_report_has_the_same_bytes_in_every_culture(string name)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var expected = Report.Render(SampleReport.Of(SampleReport.Suite, SampleReport.Data), ReportTemplates.Shipped);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        var actual = Report.Render(SampleReport.Of(SampleReport.Suite, SampleReport.Data), ReportTemplates.Shipped);
        Assert.Equal(expected.Files, actual.Files);
    }

    [Fact]
    public void The_cultures_of_these_tests_write_and_sort_in_their_own_way()
    {
        Assert.Equal("1234,5", 1234.5.ToString(CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
        Assert.NotEqual("-1.5", (-1.5).ToString(CultureInfo.GetCultureInfo("ar-SA")));
        Assert.True(CultureInfo.GetCultureInfo("sv-SE").CompareInfo.Compare("ä", "z") > 0);
    }
}
