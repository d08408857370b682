using ReproSuite.Core.Faults;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Tests.Templates;

/// <summary>What every template engine does. The expected texts follow from the Scriban language reference, section numbers beside them.</summary>
public abstract class TemplateEngineContract
{
    private static readonly Dictionary<string, object?> Model = new()
    {
        ["name"] = "foo",
        ["nothing"] = null,
        ["yes"] = true,
        ["no"] = false,
        ["zero"] = 0,
        ["big"] = 9_000_000_000L,
        ["markup"] = "<b> & \"q\" 'a' é €",
        ["empty_text"] = "",
        ["no_items"] = new List<object?>(),
        ["items"] = new List<object?> { "a", "b", "c" },
        ["products"] = new List<object?>
        {
            new Dictionary<string, object?> { ["name"] = "Orange", ["tags"] = new List<object?> { "x", "y" } },
            new Dictionary<string, object?> { ["name"] = "Banana", ["tags"] = new List<object?>() },
        },
        ["page"] = new Dictionary<string, object?>
        {
            ["title"] = "T", ["end"] = 7, ["deep"] = new Dictionary<string, object?> { ["er"] = "down" },
        },
    };

    private static readonly Dictionary<string, string> Partials = new()
    {
        ["plain"] = "partial of {{ name }}\n",
        ["row"] = "<{{ product.name }}{{ if for.last }}!{{ end }}>",
        ["rows"] = "{{ for product in products }}{{ include 'row' }}{{ end }}",
        ["list"] = "{{ for x in items }}{{ x }}{{ end }}",
        ["self"] = "{{ include 'self' }}",
        ["broken"] = "one\ntwo {{ what }}",
        ["left"] = "{{ include 'right' }}{{ include 'right' }}",
        ["right"] = "{{ include 'left2' }}{{ include 'left2' }}",
        ["left2"] = "{{ include 'plain' }}{{ include 'plain' }}",
    };

    private protected abstract ITemplateEngine Create(PartialLoader partials, TemplateLimits limits);

    public static TheoryData<string, string> Values => new()
    {
        { "text only, with { and } and % and }} in it", "text only, with { and } and % and }} in it" }, // §1.2
        { "", "" },
        { "Hello this is {{ name }}, welcome!", "Hello this is foo, welcome!" }, // §1.2
        { "{{name}}{{ name }}{{\nname\n}}", "foofoofoo" }, // §1.1: whitespace in code has no meaning but the line end
        { "[{{ }}][{{\n\n}}]", "[][]" },
        { "{{ \"}}\" }}{{ '{{' }}", "}}{{" }, // a string may hold braces
        { "{{ 'a\\n\\t\\\\\\'\\\"\\u0041' }}", "a\n\t\\'\"A" }, // §3.1
        { "{{ \"it's\" }}{{ 'say \"x\"' }}", "it'ssay \"x\"" },
        { "{{ 100 }}|{{ 0 }}|{{ zero }}|{{ big }}", "100|0|0|9000000000" }, // §3.2
        { "{{ true }} {{ false }} {{ yes }} {{ no }}", "true false true false" }, // §3.3
        { "[{{ null }}][{{ nothing }}]", "[][]" }, // §3.4
        { "{{ name # a comment }}!", "foo!" }, // §2
        { "{{ # a comment }}!", "!" },
        { "{{ # over the line\nname }}", "foo" },
        { "{{ ## This \nis a multi\nline\ncomment ## }}!", "!" }, // §2
        { "{{ name ## inside ## | string.upcase }}", "FOO" },
        { "{{ ## closed by the braces }}!", "!" }, // §2: both kinds are closed by the exit as well
        { "{{ page.title }}{{ page.deep.er }}{{ page.end }}", "Tdown7" }, // §5
        { "{{ items[0] }}{{ items[2] }}{{ products[1].name }}{{ products[0].tags[1] }}", "acBananay" }, // §6
        { "line one\r\nline two\r{{ name }}", "line one\nline two\nfoo" },
    };

    public static TheoryData<string, string> Conditions => new()
    {
        { "{{ if yes }}A{{ else }}B{{ end }}", "A" }, // §9.3
        { "{{ if no }}A{{ else }}B{{ end }}", "B" },
        { "{{ if no }}A{{ end }}.", "." },
        { "{{ if no }}A{{ else if name == 'foo' }}B{{ else }}C{{ end }}", "B" },
        { "{{ if no }}A{{ else if no }}B{{ else if no }}C{{ else }}D{{ end }}", "D" },
        { "{{ if no }}{{ if yes }}A{{ end }}{{ else }}{{ if yes }}B{{ else }}C{{ end }}{{ end }}", "B" },
        // §9.3, truthy and falsy: only null and false are false.
        { "{{ if zero }}0{{ end }}{{ if empty_text }}''{{ end }}{{ if no_items }}[]{{ end }}{{ if page }}o{{ end }}{{ if nothing }}n{{ end }}", "0''[]o" },
        { "{{ name == 'foo' }} {{ name != 'foo' }} {{ name == 'FOO' }}", "true false false" }, // §8.5
        { "{{ zero == 0 }} {{ zero != 1 }} {{ big == 0 }} {{ yes == true }} {{ no == true }}", "true true false true false" },
        { "{{ nothing == null }} {{ name == null }} {{ nothing != null }} {{ null == null }} {{ page != null }}", "true false false true true" },
        { "{{ 1 < 2 }} {{ 2 < 1 }} {{ 2 > 1 }} {{ 1 <= 1 }} {{ 1 >= 2 }} {{ big > 1 }}", "true false true true false true" },
        { "{{ yes && no }} {{ yes && yes }} {{ no || yes }} {{ no || no }}", "false true true false" },
        { "{{ name && zero }} {{ nothing || no }}", "true false" }, // §8.5: always a boolean
        { "{{ !yes }} {{ !no }} {{ !!yes }} {{ !nothing }} {{ !zero }}", "false true true true false" }, // §8.6
        { "{{ yes || no && no }} {{ (yes || no) && no }}", "true false" }, // && binds tighter than ||
        { "{{ !no && yes }} {{ no || !no }} {{ !(yes && no) }}", "true true true" },
        { "{{ 1 == 1 && 2 == 2 }} {{ 1 < 2 && 2 < 3 || no }} {{ (1 < 2) == true }}", "true true true" },
        { "{{ no && page.title == 'x' || name == 'foo' }}", "true" },
        { "{{ (name) }}{{ ((name)) }}", "foofoo" }, // §8.3
    };

    public static TheoryData<string, string> Loops => new()
    {
        { "{{ for x in items }}[{{ x }}]{{ end }}", "[a][b][c]" }, // §9.5
        { "{{ for x in items }}{{ for.index }}{{ for.first }}{{ for.last }}{{ for.even }}{{ for.odd }};{{ end }}",
            "0truefalsetruefalse;1falsefalsefalsetrue;2falsetruetruefalse;" },
        { "{{ for x in items }}{{ x }}{{ if !for.last }}, {{ end }}{{ end }}", "a, b, c" },
        { "{{ for x in no_items }}x{{ end }}.", "." },
        { "{{ for x in no_items }}x{{ else }}none{{ end }}", "none" },
        { "{{ for x in items }}x{{ else }}none{{ end }}", "xxx" },
        { "{{ for p in products }}{{ p.name }}:{{ for t in p.tags }}{{ t }}{{ for.index }}{{ end }}/{{ for.index }};{{ end }}", "Orange:x0y1/0;Banana:/1;" },
        { "{{ for name in items }}{{ name }}{{ end }}{{ name }}", "abcfoo" }, // the loop variable hides the model's and gives it back
        { "{{ for x in items }}{{ for x in items }}{{ x }}{{ end }}-{{ x }};{{ end }}", "abc-a;abc-b;abc-c;" },
        { "{{ for x in products[0].tags }}{{ x }}{{ end }}", "xy" },
        { "{{ for x in (items) }}{{ x == 'b' }} {{ end }}", "false true false " },
    };

    public static TheoryData<string, string> Functions => new()
    {
        { "{{ markup | html.escape }}", "&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39; &#233; €" }, // WebUtility.HtmlEncode, as the reference of html.escape says
        { "[{{ nothing | html.escape }}][{{ empty_text | html.escape }}]", "[][]" },
        { "{{ zero | html.escape }} {{ yes | html.escape }} {{ big | html.escape }}", "0 true 9000000000" },
        { "{{ 'aBc é ı i' | string.upcase }} {{ 'AbC É I' | string.downcase }}", "ABC É ı I abc é i" }, // invariant culture
        { "[{{ nothing | string.upcase }}{{ nothing | string.downcase }}]", "[]" },
        { "{{ 'hello' | string.size }} {{ '' | string.size }} {{ nothing | string.size }}", "5 0 0" },
        { "[{{ 'hello' | string.pad_left 8 }}][{{ 'hello' | string.pad_right 8 }}][{{ 'hello' | string.pad_left 2 }}]", "[   hello][hello   ][hello]" },
        { "[{{ 7 | string.pad_left 3 }}][{{ nothing | string.pad_right 2 }}]", "[  7][  ]" },
        { "{{ items | array.size }} {{ no_items | array.size }}", "3 0" },
        { "{{ items | array.join ', ' }}|{{ no_items | array.join ', ' }}", "a, b, c|" },
        { "{{ name | string.upcase | string.pad_left 5 | html.escape }}", "  FOO" }, // §8.9: the result is the first argument of the next
        { "{{ (items | array.size) > 2 }} {{ (items | array.size) == 3 && yes }}", "true true" },
        { "{{ (1 == 1) | html.escape }} {{ ('x' | string.upcase) == 'X' }}", "true true" },
        { "{{ if (name | string.size) == 3 }}three{{ end }}", "three" },
        { "[{{ 'x' | string.pad_left page.end }}]", "[      x]" },
        { "{{ 'a|b*c_d <e> `f` [g] ~h $i &amp; \\\\ \\n.' | markdown.escape }}", @"a\|b\*c\_d \<e\> \`f\` \[g\] \~h \$i \&amp; \\  ." },
        { "[{{ nothing | markdown.escape }}][{{ zero | markdown.escape }}]", "[][0]" },
    };

    public static TheoryData<string, string> Whitespace => new()
    {
        { "This is a <       \n{{- name}}> text", "This is a <foo> text" }, // §1.4, greedy, left
        { "This is a <{{ name -}} \n> text:", "This is a <foo> text:" }, // greedy, right
        { "This is a <\n{{- name -}} \n> text:", "This is a <foo> text:" }, // both
        { "a \t\n\n {{- 'x' -}} \t\n\n b", "axb" },
        { "a{{- 'x' -}}b", "axb" },
        { "{{ 'x' -}}  \n  {{- 'y' }}", "xy" },
        { "{{ 'x' }} \n {{ 'y' }}", "x \n y" }, // default: copied as is
        { "<ul>\n    {{~ for product in products ~}}\n    <li>{{ product.name }}</li>\n    {{~ end ~}}\n</ul>\n",
            "<ul>\n    <li>Orange</li>\n    <li>Banana</li>\n</ul>\n" }, // §1.4, the example of the non-greedy mode
        { "a\n  {{~ 'x' ~}}  \n\n  b", "a\nx\n  b" }, // non-greedy stops behind the first line end
        { "a {{~ 'x' ~}} b", "axb" },
        { "a \n{{~ 'x' ~}}\nb", "a \nxb" },
        { "  {{~ 'x' }}", "x" },
        { "{{ 'x' ~}}  ", "x" },
        { "a\n  \n  {{- 'x' ~}}  \n  b", "ax  b" },
        { "a\n{{~ # comment ~}}\nb", "a\nb" },
        { "a\n{{- ## comment ## -}}\nb", "ab" },
        { "   {{ name }}\n   {{ 'l1\\nl2' }}", "   foo\n   l1\nl2" }, // auto-indentation (§1.5) is off
        { "\u00a0{{- 'x' -}}\u2003", "x" },
    };

    public static TheoryData<string, string> Includes => new()
    {
        { "{{ include 'plain' }}after", "partial of foo\nafter" }, // §9.11
        { "a{{- include \"plain\" -}}\n b", "apartial of foo\nb" },
        { "{{ include 'rows' }}", "<Orange><Banana!>" }, // a partial sees the loops around it
        { "{{ for x in items }}{{ include 'list' }}-{{ x }};{{ end }}", "abc-a;abc-b;abc-c;" },
        { "{{ if no }}{{ include 'nowhere' }}{{ end }}.", "." },
        { "{{ include 'left2' }}", "partial of foo\npartial of foo\n" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    [MemberData(nameof(Conditions))]
    [MemberData(nameof(Loops))]
    [MemberData(nameof(Functions))]
    [MemberData(nameof(Whitespace))]
    [MemberData(nameof(Includes))]
    public void A_template_renders_as_the_language_reference_says(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    public static TheoryData<string, int, int, string> Errors => new()
    {
        // unknown names
        { "{{ what }}", 1, 4, "unknown variable 'what'. Known: big, empty_text, items, markup, name, no, no_items, nothing, page, products, yes, zero." },
        { "a\nb {{ page.tilte }}", 2, 11, "unknown member 'tilte' of 'page'. Known: deep, end, title." },
        { "{{ page.deep.what }}", 1, 14, "unknown member 'what' of 'page.deep'. Known: er." },
        { "{{ name.size }}", 1, 9, "'name' is a text and has no member 'size'." },
        { "{{ nothing.x }}", 1, 12, "'nothing' is null and has no member 'x'." },
        { "{{ items[3] }}", 1, 10, "'items' has 3 items; there is no item 3, counted from 0." },
        { "{{ page[0] }}", 1, 9, "'page' is an object and has no items." },
        { "{{ for x in items }}{{ end }}{{ x }}", 1, 33, "unknown variable 'x'." },
        { "{{ for.index }}", 1, 4, "'for' has members only inside a loop." },
        { "{{ for x in items }}{{ for.rindex }}{{ end }}", 1, 24, "unknown member 'rindex' of the loop. Known: index, first, last, even, odd." },
        { "{{ name | html.strip }}", 1, 11, "unknown function 'html.strip'. Known: array.join, array.size, html.escape" },
        { "{{ include 'nowhere' }}", 1, 4, "there is no partial named 'nowhere'." },
        // syntax outside the subset
        { "{{ name", 1, 1, "this '{{' is never closed." },
        { "a\n {{ name\n\n", 2, 2, "this '{{' is never closed." },
        { "{{ if yes }}x", 1, 4, "this 'if' is never closed." },
        { "\n  {{ for x in items }}x", 2, 6, "this 'for' is never closed." },
        { "x{{ end }}", 1, 5, "this 'end' belongs to no open block." },
        { "{{ else }}", 1, 4, "this 'else' belongs to no open block." },
        { "{{ if yes }}{{ else }}{{ else }}{{ end }}", 1, 26, "expected 'end'. Given: 'else'." },
        { "{{ for x in items }}{{ else if yes }}{{ end }}", 1, 29, "expected '}}' (one statement to each pair of braces). Given: 'if'." },
        { "{{ x = 5 }}", 1, 6, "'=' is not supported in code." },
        { "{{ 1 + 2 }}", 1, 6, "'+' is not supported in code." },
        { "{{ zero - 1 }}", 1, 9, "'-' is not supported in code." },
        { "{{ name; name }}", 1, 8, "';' is not supported in code." },
        { "{{ name\nname }}", 2, 1, "expected '}}' (one statement to each pair of braces). Given: 'name'." },
        { "{{ name name }}", 1, 9, "expected '}}' (one statement to each pair of braces). Given: 'name'." },
        { "{{ {a: 1} }}", 1, 4, "'{' is not supported in code." },
        { "{{ [1, 2] }}", 1, 6, "',' is not supported in code." },
        { "{{ [1] }}", 1, 4, "expected a value. Given: '['." },
        { "{{ items [0] }}", 1, 10, "expected '}}' (one statement to each pair of braces). Given: '['." },
        { "{{ items[zero] }}", 1, 10, "expected a whole number as index. Given: 'zero'." },
        { "{{ page. title }}", 1, 10, "expected a member name directly after the dot. Given: 'title'." },
        { "{{ page?.title }}", 1, 8, "'?' is not supported in code." },
        { "{{ $x }}", 1, 4, "'$' is not supported in code." },
        { "{{ `raw` }}", 1, 4, "'`' is not supported in code." },
        { "{{ 1.5 }}", 1, 4, "only whole decimal numbers are supported." },
        { "{{ 1e3 }}", 1, 4, "only whole decimal numbers are supported." },
        { "{{ 99999999999 }}", 1, 4, "whole numbers go up to 2147483647." },
        { "{{ 'open }}\n", 1, 12, "the string is not closed on its line." },
        { "{{ 'a\\q' }}", 1, 6, "unknown escape in a string." },
        { "{{ while yes }}{{ end }}", 1, 4, "'while' is not a variable, and not supported here." },
        { "{{ capture x }}{{ end }}", 1, 4, "'capture' is not a variable, and not supported here." },
        { "{{ func f }}{{ end }}", 1, 4, "'func' is not a variable, and not supported here." },
        { "{{ ret }}", 1, 4, "'ret' is not a variable, and not supported here." },
        { "{{ date.now }}", 1, 4, "'date' is not a variable, and not supported here." },
        { "{{ html.escape name }}", 1, 4, "'html' is not a variable, and not supported here." },
        { "{{ for x in items limit:2 }}{{ end }}", 1, 24, "':' is not supported in code." },
        { "{{ for x in items reversed }}{{ end }}", 1, 19, "expected '}}' (one statement to each pair of braces). Given: 'reversed'." },
        { "{{ for array in items }}{{ end }}", 1, 8, "'array' cannot name a loop variable: Scriban uses it." },
        { "{{ for x of items }}{{ end }}", 1, 10, "expected 'in'. Given: 'of'." },
        { "{{ include name }}", 1, 12, "expected the quoted name of a partial. Given: 'name'." },
        { "{{ include 'plain' 1 }}", 1, 20, "expected '}}' (one statement to each pair of braces). Given: '1'." },
        { "{{ name | upcase }}", 1, 18, "expected '.': functions are named group.name, as html.escape. Given: '}}'." },
        { "{{ name | string.pad_left }}", 1, 27, "expected a value. Given: '}}'." },
        { "{{ name | html.escape 1 }}", 1, 23, "expected '}}' (one statement to each pair of braces). Given: '1'." },
        { "{{ yes && no | html.escape }}", 1, 14, "put parentheses around what is piped." },
        { "{{ !yes | html.escape }}", 1, 9, "put parentheses around what is piped." },
        { "{{ !yes == no }}", 1, 9, "put parentheses around the operands of this comparison." },
        { "{{ 1 < 2 == yes }}", 1, 6, "put parentheses around the operands of this comparison." },
        { "{{ (name }}", 1, 10, "expected ')'. Given: '}}'." },
        { "{{ if }}{{ end }}", 1, 7, "expected a value. Given: '}}'." },
        { "a {%{ b }%}", 1, 3, "escape blocks ('{%{') are not supported." },
        { "a\u0000", 1, 2, "a template cannot hold the character U+0000." },
        // values of the wrong type
        { "{{ items }}", 1, 4, "a list cannot be written as text." },
        { "{{ page }}", 1, 4, "an object cannot be written as text." },
        { "{{ page | html.escape }}", 1, 11, "an object cannot be written as text." },
        { "{{ products | array.join ',' }}", 1, 15, "an object cannot be written as text." },
        { "{{ name | array.size }}", 1, 11, "array.size takes a list. Given: a text." },
        { "{{ name | string.pad_left 'x' }}", 1, 11, "string.pad_left takes a whole number from 0 to 1000. Given: a text." },
        { "{{ name | string.pad_left 1001 }}", 1, 11, "string.pad_left takes a whole number from 0 to 1000. Given: the number 1001." },
        { "{{ for x in name }}{{ end }}", 1, 13, "'for' goes over a list. Given: a text." },
        { "{{ for x in nothing }}{{ end }}", 1, 13, "'for' goes over a list. Given: null." },
        { "{{ zero == '0' }}", 1, 9, "cannot compare the number 0 with a text." },
        { "{{ items == items }}", 1, 10, "cannot compare a list with a list." },
        { "{{ 'a' < 'b' }}", 1, 8, "'<' compares whole numbers. Given: a text and a text." },
        { "{{ nothing > 1 }}", 1, 12, "'>' compares whole numbers. Given: null and the number 1." },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_is_outside_the_subset_is_an_error_with_its_place(string template, int line, int column, string message)
    {
        var error = Assert.Throws<InvalidInputException>(() => Render(template));

        Assert.StartsWith($"report.md.sbn({line},{column}): error RPR0301: {message}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void An_error_in_a_partial_names_the_partial()
    {
        var error = Assert.Throws<InvalidInputException>(() => Render("{{ include 'broken' }}"));

        Assert.StartsWith("broken.sbn(2,8): error RPR0301: unknown variable 'what'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_that_includes_itself_stops_at_the_depth_limit()
    {
        var error = Assert.Throws<InvalidInputException>(() => Render("{{ include 'self' }}", new TemplateLimits { IncludeDepth = 3 }));

        Assert.Equal("self.sbn(1,4): error RPR0301: includes go at most 3 deep. Does 'self' include itself?", error.Message);
        Assert.Throws<InvalidInputException>(() => Render("{{ include 'self' }}"));
    }

    [Theory]
    [InlineData("{{ for x in items }}{{ end }}", 4)] // the loop and three rounds
    [InlineData("{{ for x in items }}.{{ end }}", 7)]
    [InlineData("{{ include 'plain' }}", 4)] // the include, two texts and one value
    [InlineData("{{ include 'left' }}", 1 + 2 + 4 + 8 + 8 * 3)] // work that doubles with each partial is counted too
    public void Loop_rounds_and_statements_are_limited(string template, int steps)
    {
        Assert.NotNull(Render(template, new TemplateLimits { Steps = steps }));
        var error = Assert.Throws<InvalidInputException>(() => Render(template, new TemplateLimits { Steps = steps - 1 }));

        Assert.EndsWith(FormattableString.Invariant($"the template takes more than {steps - 1} steps."), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_length_of_the_output_is_limited()
    {
        Assert.Equal("12345foo", Render("12345{{ name }}", new TemplateLimits { OutputLength = 8 }));
        var error = Assert.Throws<InvalidInputException>(() => Render("12345{{ name }}", new TemplateLimits { OutputLength = 7 }));

        Assert.Equal("report.md.sbn(1,9): error RPR0301: the output is longer than 7 characters.", error.Message);
    }

    [Theory]
    [InlineData("{{ if yes }}", "{{ end }}", 40)]
    [InlineData("{{ for x in no_items }}", "{{ end }}", 40)]
    public void Blocks_nest_to_a_limit(string open, string close, int deepest)
    {
        Assert.NotNull(Render(Nested(deepest)));
        var error = Assert.Throws<InvalidInputException>(() => Render(Nested(deepest + 1)));

        Assert.Contains("blocks go at most 40 deep", error.Message, StringComparison.Ordinal);

        string Nested(int depth) => Repeat(open, depth) + Repeat(close, depth);
    }

    [Fact]
    public void A_chain_of_else_if_nests_to_the_same_limit()
    {
        Assert.Equal("z", Render(Chain(39)));
        Assert.Throws<InvalidInputException>(() => Render(Chain(40)));

        static string Chain(int links) => "{{ if no }}" + Repeat("{{ else if no }}", links) + "{{ else }}z{{ end }}";
    }

    [Theory]
    [InlineData("(", "name", ")")]
    [InlineData("!", "yes", "")]
    [InlineData("yes && ", "yes", "")]
    [InlineData("", "name", " | string.upcase")]
    [InlineData("", "page", ".deep")]
    public void A_long_expression_is_an_error_and_not_a_crash(string before, string middle, string after)
    {
        var template = "{{ " + Repeat(before, 100_000) + middle + Repeat(after, 100_000) + " }}";

        var error = Assert.Throws<InvalidInputException>(() => Render(template));

        Assert.Contains("the expression has more than 100 parts", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", 0.5, "The model holds a Double at x.")]
    [InlineData("html", "x", "The model cannot have a variable named 'html'")]
    public void A_model_holds_only_plain_values_and_free_names(string name, object value, string message)
    {
        var engine = Create(_ => null, new TemplateLimits());

        var error = Assert.Throws<ArgumentException>(() => engine.Render(new Template("t", ""), new Dictionary<string, object?> { [name] = value }));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_type_deep_in_the_model_is_named_by_its_path()
    {
        var model = new Dictionary<string, object?> { ["a"] = new List<object?> { new Dictionary<string, object?> { ["b"] = DateTime.UnixEpoch } } };

        var error = Assert.Throws<ArgumentException>(() => Create(_ => null, new TemplateLimits()).Render(new Template("t", ""), model));

        Assert.StartsWith("The model holds a DateTime at a[0].b.", error.Message, StringComparison.Ordinal);
    }

    private string Render(string text, TemplateLimits? limits = null) =>
        Create(name => Partials.TryGetValue(name, out var partial) ? new Template(name + ".sbn", partial) : null, limits ?? new TemplateLimits())
            .Render(new Template("report.md.sbn", text), Model);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
