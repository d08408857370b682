using System.ComponentModel;
using System.Reflection;

namespace ReproSuite.Core.Specs;

/// <summary>One field of a spec: its key in suite files, its type, whether it may be left out, and what values it takes.</summary>
public sealed class SpecField
{
    private readonly PropertyInfo _property;
    private readonly object? _default;

    internal SpecField(Type owner, ParameterInfo parameter)
    {
        _property = owner.GetProperty(parameter.Name!)
            ?? throw new InvalidOperationException($"{owner.Name}.{parameter.Name} has no property; specs are positional records.");
        Key = SpecShape.Kebab(parameter.Name!);
        Type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        IsRequired = !parameter.HasDefaultValue;
        IsNullable = new NullabilityInfoContext().Create(_property).ReadState == NullabilityState.Nullable;
        Bounds = parameter.GetCustomAttribute<BoundsAttribute>();
        OneOf = parameter.GetCustomAttribute<OneOfAttribute>()?.Values ?? [];
        IsIdentity = parameter.GetCustomAttribute<NotIdentityAttribute>() is null;
        Description = parameter.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
        _default = DefaultOf(parameter);
    }

    /// <summary>The key in suite files, in kebab-case.</summary>
    public string Key { get; }

    /// <summary>The value's type, without the nullable wrapper.</summary>
    public Type Type { get; }

    /// <summary>Whether the suite must give a value.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether a spec may hold null for it; a choice with a default of its own does not.</summary>
    public bool IsNullable { get; }

    /// <summary>The allowed interval of a number, or null.</summary>
    public BoundsAttribute? Bounds { get; }

    /// <summary>The allowed words of a text; empty when any text will do.</summary>
    public IReadOnlyList<string> OneOf { get; }

    /// <summary>Whether the value is part of the trial key.</summary>
    public bool IsIdentity { get; }

    /// <summary>One sentence for the schema and for documentation.</summary>
    public string Description { get; }

    /// <summary>What the constructor receives when the suite says nothing.</summary>
    public object? Default => _default;

    /// <summary>The value that a spec holds for this field.</summary>
    public object? ValueOf(object spec) => _property.GetValue(spec);

    private static object? DefaultOf(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue) return null;
        var type = parameter.ParameterType;
        if (parameter.DefaultValue is { } value) return type.IsEnum ? Enum.ToObject(type, value) : value;
        return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
    }
}
