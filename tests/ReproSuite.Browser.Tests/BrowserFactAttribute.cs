namespace ReproSuite.Browser.Tests;

/// <summary>A test that needs the system's Chromium; where it is absent the test is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Reason(Chromium.Path, Chromium.Axe, needsAxe: false);
}

/// <summary>As <see cref="BrowserFactAttribute"/>, for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <param name="axe">Whether it needs axe-core too.</param>
    public BrowserTheoryAttribute(bool axe = false) => Skip = Chromium.Reason(Chromium.Path, Chromium.Axe, axe);
}
