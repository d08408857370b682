using System.Diagnostics;
using Microsoft.Playwright;
using ReproSuite.Testing;

namespace ReproSuite.Browser.Tests;

/// <summary>One browser for all tests, and reports of the catalogue, rendered by today's templates from the records that are committed.</summary>
public sealed class CatalogueReports : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts the browser; does nothing without one, for then no test runs.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"],
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Opens the report of a suite in a fresh context and hears what the page says and asks for.</summary>
    public async Task<OpenReport> Open(string suite, BrowserNewContextOptions? options = null)
    {
        if (!_pages.TryGetValue(suite, out var file)) _pages[suite] = file = Render(suite);
        var context = await _browser!.NewContextAsync(options ?? new());
        var report = new OpenReport(context, await context.NewPageAsync());
        await report.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return report;
    }

    private string Render(string suite)
    {
        var records = _folder[$"{suite}/results.json"];
        File.Copy(Path.Combine(RepositoryRoot.FullPath, "reports", suite, "results.json"), records);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = RepositoryRoot.FullPath, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "dotnet-repro.dll"), "report", $"suites/{suite}.repro.yaml", "--store", _folder["store/none"], "--out", _folder.Path])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return Path.Combine(Path.GetDirectoryName(records)!, "report.html");
    }
}
