using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Text;

namespace ReproSuite.Core.Specs;

/// <summary>What one spec type looks like from outside: its fields, or the kinds it offers a choice of.</summary>
/// <remarks>
/// The suite reader, the JSON Schema, the validator and the canonical form all read this one description, which is taken from the
/// record's primary constructor: parameter name, type, default and attributes. A spec is therefore declared once, in its own file.
/// </remarks>
public sealed class SpecShape
{
    private static readonly ConcurrentDictionary<Type, SpecShape> Known = new();

    /// <summary>The described type.</summary>
    public Type Type { get; }

    /// <summary>The word in suite files, or an empty text for a record that is not one of several kinds.</summary>
    public string Name { get; }

    /// <summary>One sentence for the schema and for documentation.</summary>
    public string Description { get; }

    /// <summary>The fields in declared order; empty for a choice.</summary>
    public IReadOnlyList<SpecField> Fields { get; }

    /// <summary>The same in ordinal order of their keys.</summary>
    internal IReadOnlyList<SpecField> FieldsByKey { get; }

    /// <summary>The kinds on offer; empty unless the type is a choice.</summary>
    public IReadOnlyList<SpecShape> Cases { get; }

    /// <summary>Whether the type is a choice among kinds.</summary>
    public bool IsChoice => Cases.Count > 0;

    private readonly ConstructorInfo? _constructor;

    private SpecShape(Type type)
    {
        Type = type;
        Name = type.GetCustomAttribute<SpecAttribute>()?.Name ?? "";
        Description = type.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
        Cases = [.. (type.GetCustomAttribute<CasesAttribute>()?.Types ?? []).Select(Of)];
        _constructor = type.IsAbstract ? null : type.GetConstructors().MaxBy(c => c.GetParameters().Length);
        Fields = [.. (_constructor?.GetParameters() ?? []).Select(p => new SpecField(type, p))];
        FieldsByKey = [.. Fields.OrderBy(field => field.Key, StringComparer.Ordinal)];
    }

    /// <summary>The shape of a type.</summary>
    public static SpecShape Of(Type type) => Known.GetOrAdd(type, static t => new SpecShape(t));

    /// <summary>Whether a type is described by a shape (a record of this model) rather than being a plain value.</summary>
    public static bool IsSpec(Type type) =>
        type.IsClass && type != typeof(string) && type.Assembly == typeof(SpecShape).Assembly && !typeof(Delegate).IsAssignableFrom(type);

    /// <summary>The element type of an <see cref="EquatableList{T}"/>, or null for any other type.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Builds an instance from one value per field, in declared order.</summary>
    public object Create(IReadOnlyList<object?> values) =>
        (_constructor ?? throw new InvalidOperationException($"{Type.Name} is a choice, not a kind.")).Invoke([.. values]);

    /// <summary><c>LearningRate</c> → <c>learning-rate</c>, <c>L2</c> → <c>l2</c>, <c>Beta1</c> → <c>beta1</c>.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
