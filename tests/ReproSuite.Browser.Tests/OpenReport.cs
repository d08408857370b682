using Microsoft.Playwright;

namespace ReproSuite.Browser.Tests;

/// <summary>A report in a browser.</summary>
public sealed class OpenReport : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _said = [];
    private readonly List<string> _asked = [];

    internal OpenReport(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => _said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _said.Add(error);
        page.Request += (_, request) => _asked.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Everything that stands in the browser's console.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Every address that the page asked for, its own first.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>A colour or another property as the browser computes it.</summary>
    public Task<string> Style(string selector, string property) =>
        Page.Locator(selector).First.EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
