using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Design;

public class SuiteTests
{
    private static readonly Configuration Linear = new(new Mlp([], Output: 10), new TrainingSpec(Epochs: 3));

    private static readonly Suite Sound = new(
        "sound", "Sound", "Is it?", new DataSpec("glyphs"), new KFold(3), [1, 2], new Measures(), "a",
        [new Variant("a", Linear), new Variant("b", Linear with { Model = new Majority() })]);

    [Fact]
    public void A_sound_suite_breaks_no_rule() => Assert.Empty(SpecValidator.Check(Sound));

    public static TheoryData<string, Suite> Broken => new()
    {
        { "title", Sound with { Title = " " } },
        { "question", Sound with { Question = "" } },
        { "name", Sound with { Name = ".." } },
        { "name", Sound with { Name = "a\n" } },
        { "seeds", Sound with { Seeds = [] } },
        { "seeds", Sound with { Seeds = [1, 1] } },
        { "seeds[0]", Sound with { Seeds = [-1] } },
        { "variants", Sound with { Variants = [] } },
        { "variants[1]", Sound with { Variants = [Sound.Variants[0], Sound.Variants[1] with { Name = "B" }] } },
        { "variants[1]", Sound with { Variants = [Sound.Variants[0], Sound.Variants[1] with { Name = "a" }] } },
        { "variants[1]", Sound with { Variants = [Sound.Variants[0], Sound.Variants[1] with { Configuration = Linear.Resolve() }] } },
        { "baseline", Sound with { Baseline = "" } },
        { "baseline", Sound with { Baseline = "c" } },
        { "claims[0].says", Sound with { Claims = [new Claim("so it is")] } },
        { "claims[0]", Sound with { Claims = [new Claim("a better than c")] } },
        { "claims[0]", Sound with { Claims = [new Claim("a better than b on luck")] } },
        { "profiles[0]", Sound with { Profiles = [new Profile("QUICK")] } },
        { "profiles[1]", Sound with { Profiles = [new Profile("quick"), new Profile("quick")] } },
        { "profiles[0]", Sound with { Profiles = [new Profile("quick", Seeds: [1, 1])] } },
        { "profiles[0]", Sound with { Profiles = [new Profile("quick", Folds: 2)], Split = new Holdout() } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Each_rule_is_broken_at_its_path(string path, Suite suite) => Assert.Equal(path, Assert.Single(SpecValidator.Check(suite)).Path);

    [Fact]
    public void A_number_that_is_none_breaks_its_bound_and_nothing_else()
    {
        var odd = Sound with { Variants = [.. Sound.Variants, new Variant("c", Linear with { Preprocessing = [new Rescale(double.NaN)] })] };

        Assert.Equal("variants[2].configuration.preprocessing[0].divide-by", Assert.Single(SpecValidator.Check(odd)).Path);
    }

    [Fact]
    public void Resizing_changes_the_named_sizes_only()
    {
        var small = Sound.Resize(folds: 2, seeds: [9], epochs: 1);

        Assert.Equal(new KFold(2), small.Split);
        Assert.Equal([9], small.Seeds);
        Assert.All(small.Variants, variant => Assert.Equal(1, variant.Configuration.Training.Epochs));
        Assert.Equal(Sound, Sound.Resize());
    }

    [Fact]
    public void Resolving_twice_is_resolving_once() => Assert.Equal(Sound.Resolve(), Sound.Resolve().Resolve());
}
