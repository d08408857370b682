namespace ReproSuite.Reporting.Templates;

/// <summary>Checks a model before anything is rendered, so that a template never meets a host object.</summary>
internal static class TemplateModel
{
    /// <exception cref="ArgumentException">A value of another type, or a reserved name; the message gives the path.</exception>
    public static void Check(IReadOnlyDictionary<string, object?> model)
    {
        foreach (var (name, value) in model)
        {
            if (TemplateNames.IsReserved(name))
            {
                throw new ArgumentException($"The model cannot have a variable named '{name}': Scriban uses that name.", nameof(model));
            }

            CheckValue(value, name);
        }
    }

    private static void CheckValue(object? value, string path)
    {
        switch (value)
        {
            case null or string or bool or int or long:
                return;
            case IReadOnlyDictionary<string, object?> members:
                foreach (var (name, member) in members)
                {
                    CheckValue(member, $"{path}.{name}");
                }

                return;
            case IReadOnlyList<object?> items:
                for (var i = 0; i < items.Count; i++)
                {
                    CheckValue(items[i], FormattableString.Invariant($"{path}[{i}]"));
                }

                return;
            default:
                throw new ArgumentException(
                    $"The model holds a {value.GetType().Name} at {path}. Allowed: string, bool, int, long, null, lists and objects of these.");
        }
    }
}
