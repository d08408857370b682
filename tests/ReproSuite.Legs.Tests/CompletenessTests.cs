using System.Collections;
using System.Reflection;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <summary>What is new must come into the micro-suite: otherwise no leg would see it.</summary>
public class CompletenessTests
{
    private static readonly ILookup<Type, object> Used = MicroSuite.Suites.Concat(MicroSuite.Suites.Select(suite => suite.Resolve()))
        .SelectMany(suite => new object[] { suite.Data, suite.Split }.Concat(suite.Variants.Select(variant => variant.Configuration)))
        .SelectMany(Within).ToLookup(spec => spec.GetType());

    /// <summary>All but those that the exact engine refuses, which no kernel sees.</summary>
    public static TheoryData<string> Kinds => [.. typeof(SpecShape).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttribute<CasesAttribute>()?.Types ?? []).Append(typeof(DataSpec)).Where(type => !type.IsAssignableTo(typeof(LibraryModelSpec))).Select(type => type.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_spec_is_in_the_micro_suite_with_every_option(string kind)
    {
        var specs = Used.FirstOrDefault(group => group.Key.Name == kind);
        Assert.True(specs is not null, $"{kind} is in no variant of the micro-suite; no leg sees it.");
        foreach (var field in SpecShape.Of(specs.Key).Fields.Where(field => field.IsIdentity && !field.IsRequired))
        {
            var values = specs.Select(field.ValueOf).ToList();
            Assert.True(values.Exists(value => !IsDefault(field, value)), $"{kind}: {field.Key} is never set.");
            if (field.Type == typeof(bool)) Assert.True(values.Exists(value => IsDefault(field, value)), $"{kind}: {field.Key} is always set.");
        }
    }

    [Fact]
    public void The_micro_suite_is_a_valid_one() => Assert.All(MicroSuite.Suites, suite => Assert.Empty(SpecValidator.Check(suite)));

    private static bool IsDefault(SpecField field, object? value) => value is IEnumerable list and not string ? !list.Cast<object>().Any() : Equals(value, field.Default);

    /// <summary>The spec itself and all specs inside it.</summary>
    private static IEnumerable<object> Within(object spec) => SpecShape.Of(spec.GetType()).Fields.Select(field => field.ValueOf(spec))
        .SelectMany(value => value is IEnumerable list and not string ? list.Cast<object?>() : [value])
        .Where(value => value is not null && SpecShape.IsSpec(value.GetType())).SelectMany(value => Within(value!)).Prepend(spec);
}
