using System.Text;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;

namespace ReproSuite.Suites.Tests;

/// <summary>Suite files are untrusted: whatever they hold, they are read or refused, never anything else.</summary>
public class SuiteFuzzTests
{
    private static readonly string[] Fragments =
        ["\n", " ", "  ", "\t", ":", ": ", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "!t ", "|\n", ">\n", "? ", "%", "@", "---\n", "...\n", "<<: ", "null", "~", "-1", "0", "1e999", ".nan", "\0", "\u0085", "\uFEFF", "\uD83D", "🙂", "network", "mlp", "adam: {}", "[[[[", "{{{{"];

    [Theory]
    [InlineData("quickstart")]
    [InlineData("regularization-lab")]
    [InlineData("optimizers")]
    public void A_mutated_suite_is_read_or_refused_with_its_faults(string name)
    {
        var original = SuiteCatalog.Open(name).Text;
        var draw = new Draw(seed: name.Length);
        var refused = 0;
        for (var i = 0; i < 7000; i++)
        {
            if (!IsSoundOrRefused(Mutate(original, draw))) refused++;
        }
        Assert.InRange(refused, 700, 6999);
    }

    private static bool IsSoundOrRefused(string text)
    {
        try
        {
            var suite = SuiteReader.Parse(text, "fuzz.repro.yaml");
            Assert.Empty(SpecValidator.Check(suite));
            Assert.Empty(SchemaChecker.Check(text));
            Assert.Equal(suite.Resolve(), SuiteReader.Parse(SuiteWriter.WriteResolved(suite), "fuzz.repro.yaml"));
            return true;
        }
        catch (InvalidInputException refusal)
        {
            Assert.NotEmpty(refusal.Faults);
            Assert.All(refusal.Faults, fault => Assert.Matches(@"\Afuzz\.repro\.yaml(\([1-9]\d*,[1-9]\d*\))?: error RPR00\d\d: [^\p{Cc}]+[.?…]\z", fault.ToString()));
            return false;
        }
    }

    private static string Mutate(string text, Draw draw)
    {
        var mutated = new StringBuilder(text);
        for (var edits = draw.Below(3) + 1; edits > 0; edits--)
        {
            var at = draw.Below(mutated.Length);
            var length = Math.Min(draw.Below(12), mutated.Length - at);
            switch (draw.Below(4))
            {
                case 0: mutated.Remove(at, length); break;
                case 1: mutated.Insert(at, draw.Of(Fragments)); break;
                case 2: mutated.Insert(draw.Below(mutated.Length), mutated.ToString(at, length)); break;
                default: mutated[at] = (char)draw.Below(0x180); break;
            }
        }
        return mutated.ToString();
    }
}
