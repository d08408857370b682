using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReproSuite.Browser.Tests;

public sealed partial class ReportPageTests(CatalogueReports reports) : IClassFixture<CatalogueReports>
{
    private const string Activations = "activations";
    private const string Searching = "imdb-workflow";
    private const string Regression = "dropout-regression";
    private const string LightGround = "rgb(255, 255, 255)";
    private const string DarkGround = "rgb(20, 24, 29)";

    [BrowserTheory]
    [InlineData(Activations)]
    [InlineData(Searching)]
    [InlineData(Regression)]
    public async Task A_page_asks_for_nothing_but_itself_and_says_nothing(string suite)
    {
        await using var report = await reports.Open(suite);
        foreach (var box in await report.Page.Locator("input[type=checkbox]").AllAsync()) await box.CheckAsync();
        foreach (var summary in await report.Page.Locator("summary").AllAsync()) await summary.ClickAsync();
        await report.Page.Locator("button.theme").ClickAsync();
        Assert.Equal(report.Page.Url, Assert.Single(report.Asked));
        Assert.Empty(report.Said);
    }

    [BrowserTheory]
    [InlineData(Activations)]
    [InlineData(Searching)]
    [InlineData(Regression)]
    public async Task Every_column_of_a_sortable_table_sorts_up_then_down_then_back(string suite)
    {
        await using var report = await reports.Open(suite);
        var told = await report.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('th:has(button.sort)')].map(head => {
              const table = head.closest('table');
              const rows = () => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.firstChild ? cell.firstChild.textContent.trim() : ''));
              const press = () => { head.firstChild.click(); return { said: head.getAttribute('aria-sort'), marked: table.querySelectorAll('[aria-sort]').length, rows: rows() }; };
              return { table: table.caption.textContent, column: head.cellIndex, isNumber: head.classList.contains('number'), before: rows(), up: press(), down: press(), back: press() };
            }))
            """);
        var columns = JsonSerializer.Deserialize<SortedColumn[]>(told, JsonSerializerOptions.Web)!;
        Assert.InRange(columns.Select(c => c.Table).Distinct().Count(), 3, 40);
        foreach (var column in columns)
        {
            Assert.Equal(("ascending", 1), (column.Up.Said, column.Up.Marked));
            AssertSorted(column.Up.Rows.Select(row => row[column.Column]), column.IsNumber, 1);
            Assert.Equal(("descending", 1), (column.Down.Said, column.Down.Marked));
            AssertSorted(column.Down.Rows.Select(row => row[column.Column]), column.IsNumber, -1);
            Assert.Equal(column.Before.Select(Joined).Order(), column.Up.Rows.Select(Joined).Order());
            Assert.Equal((null, 0), (column.Back.Said, column.Back.Marked));
            Assert.Equal(column.Before.Select(Joined), column.Back.Rows.Select(Joined));
        }
    }

    [BrowserFact]
    public async Task A_table_is_sorted_with_a_pointer_and_with_the_keyboard_alone()
    {
        await using var report = await reports.Open(Activations);
        var head = report.Page.Locator("table.verdicts th", new() { HasText = "difference" });
        await head.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));

        await report.Page.ReloadAsync();
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the verdicts", await Focused(report));
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Dark colours", await Focused(report));
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("variant", await Focused(report));
        Assert.Equal("solid", await report.Style(":focus", "outlineStyle"));
        Assert.Equal("2px", await report.Style(":focus", "outlineWidth"));
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await report.Page.Locator("table.verdicts th").First.GetAttributeAsync("aria-sort"));
        await report.Page.Keyboard.PressAsync("Space");
        Assert.Equal("descending", await report.Page.Locator("table.verdicts th").First.GetAttributeAsync("aria-sort"));
        Assert.Equal("variant", await Focused(report));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, LightGround, DarkGround)]
    [InlineData(ColorScheme.Dark, DarkGround, LightGround)]
    public async Task The_system_chooses_light_or_dark_until_the_reader_does_and_paper_is_light(ColorScheme system, string first, string second)
    {
        await using var report = await reports.Open(Activations, new() { ColorScheme = system });
        var button = report.Page.Locator("button.theme");
        var text = await report.Style("figure .chart text", "fill");
        Assert.Equal(first, await report.Style("body", "backgroundColor"));
        Assert.Equal(first == DarkGround ? "true" : "false", await button.GetAttributeAsync("aria-pressed"));

        await button.ClickAsync();
        Assert.Equal(second, await report.Style("body", "backgroundColor"));
        Assert.Equal(second == DarkGround ? "true" : "false", await button.GetAttributeAsync("aria-pressed"));
        Assert.NotEqual(text, await report.Style("figure .chart text", "fill"));

        await report.Page.ReloadAsync();
        Assert.Equal(second, await report.Style("body", "backgroundColor"));
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(LightGround, await report.Style("body", "backgroundColor"));
        Assert.Equal("none", await report.Style("button.theme", "display"));
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_curve_of_each_fold_is_shown_when_asked_for_with_or_without_script(bool script)
    {
        await using var report = await reports.Open(Activations, new() { JavaScriptEnabled = script });
        var traces = report.Page.Locator("#accuracy .trace");
        Assert.Equal(11 * 5, await traces.CountAsync());
        Assert.Equal(0, await report.Page.Locator("#accuracy .trace:visible").CountAsync());
        await report.Page.GetByLabel("the validation curve of each fold").Nth(1).CheckAsync();
        Assert.Equal(11 * 5, await report.Page.Locator("#accuracy .trace:visible").CountAsync());
        Assert.Equal(0, await report.Page.Locator("#loss .trace:visible").CountAsync());
    }

    [BrowserFact]
    public async Task Without_script_everything_stands_there_unsorted_and_in_the_systems_colours()
    {
        await using var plain = await reports.Open(Activations, new() { JavaScriptEnabled = false, ColorScheme = ColorScheme.Dark });
        await using var full = await reports.Open(Activations);
        Assert.Equal(0, await plain.Page.Locator("button").CountAsync());
        await full.Page.EvaluateAsync("() => document.querySelectorAll('.unseen').forEach(part => part.remove())");
        Assert.Equal(await full.Page.Locator("main").InnerTextAsync(), await plain.Page.Locator("main").InnerTextAsync());
        Assert.Equal(DarkGround, await plain.Style("body", "backgroundColor"));
    }

    [BrowserTheory]
    [InlineData(Activations)]
    [InlineData(Searching)]
    [InlineData(Regression)]
    public async Task A_narrow_page_scrolls_its_wide_parts_and_not_itself(string suite)
    {
        await using var report = await reports.Open(suite, new() { ViewportSize = new() { Width = 400, Height = 800 } });
        Assert.InRange(await report.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"), 1, 400);
        var wide = report.Page.Locator(".scroll[tabindex='0'][role=region]");
        Assert.InRange(await wide.CountAsync(), 1, 100);
        await report.Page.SetViewportSizeAsync(1600, 900);
        await Assertions.Expect(report.Page.Locator("#charts .scroll[tabindex]")).ToHaveCountAsync(0);
    }

    [BrowserTheory(axe: true)]
    [InlineData(Activations, ColorScheme.Light, 1280)]
    [InlineData(Activations, ColorScheme.Dark, 1280)]
    [InlineData(Activations, ColorScheme.Dark, 400)]
    [InlineData(Searching, ColorScheme.Light, 400)]
    [InlineData(Searching, ColorScheme.Dark, 1280)]
    [InlineData(Regression, ColorScheme.Light, 1280)]
    [InlineData(Regression, ColorScheme.Dark, 1280)]
    public async Task Axe_finds_nothing_serious(string suite, ColorScheme colours, int width)
    {
        await using var report = await reports.Open(suite, new() { ColorScheme = colours, ViewportSize = new() { Width = width, Height = 900 } });
        await report.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        await report.Page.EvaluateAsync(await File.ReadAllTextAsync(Chromium.Axe!));
        var found = await report.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { passes, violations } = await axe.run();
              if (passes.length < 10) return ['axe looked at too little'];
              return violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`);
            }
            """);
        Assert.Empty(found);
    }

    private static Task<string> Focused(OpenReport report) => report.Page.EvaluateAsync<string>("() => document.activeElement.textContent");

    private static string Joined(string[] row) => string.Join('|', row);

    private static void AssertSorted(IEnumerable<string> cells, bool isNumber, int direction)
    {
        if (!isNumber)
        {
            var kinds = cells.Select(cell => Digits().Replace(cell, match => match.Value.PadLeft(9, '0'))).ToList();
            Assert.Equal(kinds.Distinct().Count(), 1 + kinds.Zip(kinds.Skip(1)).Count(pair => pair.First != pair.Second));
            return;
        }
        var figures = cells.Select(Figure).ToList();
        var known = figures.OfType<double>().ToList();
        Assert.All(figures.Skip(known.Count), figure => Assert.Null(figure));
        Assert.All(known.Zip(known.Skip(1)), pair => Assert.True(direction * pair.First <= direction * pair.Second, $"{pair.First} before {pair.Second}"));
    }

    /// <summary>The first number of a cell as the report writes it; null for one without.</summary>
    private static double? Figure(string cell)
    {
        var number = Number().Match(cell.Replace("10⁶", "1000000", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));
        return number.Success ? double.Parse(number.Value.Replace('−', '-'), CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[−+-]?\d+(\.\d+)?(e[−-]?\d+)?")]
    private static partial Regex Number();

    /// <summary>What three presses of a column's button did; rows hold the first line of every cell.</summary>
    private sealed record SortedColumn(string Table, int Column, bool IsNumber, string[][] Before, Pressed Up, Pressed Down, Pressed Back);

    private sealed record Pressed(string? Said, int Marked, string[][] Rows);
}
