using ReproSuite.Suites.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReproSuite.Suites.Yaml;

/// <summary>Turns text into nodes: one document of mappings, lists and scalars.</summary>
/// <remarks>
/// Anchors, aliases and tags are refused: suite files are untrusted, aliases let a small text stand for a huge tree, and tags ask for
/// types. Nesting is bounded, so the readers may recurse.
/// </remarks>
internal sealed class YamlDocument
{
    private const int DeepestNesting = 24;
    private readonly Parser _parser;
    private readonly FaultList _faults;

    private YamlDocument(string text, FaultList faults)
    {
        _parser = new Parser(new StringReader(text));
        _faults = faults;
    }

    /// <summary>The root node; faults go to the list, and null means that there is nothing to go on with.</summary>
    public static YamlNode? Parse(string text, FaultList faults)
    {
        try
        {
            return new YamlDocument(text, faults).Document();
        }
        catch (YamlException error)
        {
            faults.Add(FaultCode.Syntax, At(error.Start), $"this is not YAML: {Shown.Short(error.Message.TrimEnd('.'))}.");
            return null;
        }
    }

    private YamlNode? Document()
    {
        Expect<StreamStart>();
        if (Next() is not DocumentStart)
        {
            _faults.Add(FaultCode.WrongType, new Position(1, 1), "the file is empty. A suite is a mapping of keys to values.");
            return null;
        }
        var root = Node(Next(), depth: 0);
        Expect<DocumentEnd>();
        if (Next() is DocumentStart second)
            _faults.Add(FaultCode.Feature, At(second.Start), "a second document begins here. A suite file holds one.");
        return root;
    }

    private YamlNode Node(ParsingEvent next, int depth)
    {
        if (depth > DeepestNesting)
        {
            _faults.Add(FaultCode.Feature, At(next.Start), FormattableString.Invariant($"nested too deeply. Allowed: {DeepestNesting} levels."));
            throw _faults.ToException();
        }
        RefuseDecoration(next);
        return next switch
        {
            Scalar scalar => new YamlScalar(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart start => List(start, depth),
            MappingStart start => Mapping(start, depth),
            _ => new YamlRefused(At(next.Start)),
        };
    }

    private YamlList List(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        for (var next = Next(); next is not SequenceEnd; next = Next()) items.Add(Node(next, depth + 1));
        return new YamlList(At(start.Start), items);
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var key = Node(next, depth + 1);
            var value = Node(Next(), depth + 1);
            if (key is not YamlScalar { IsNothing: false } name) RefuseKey(key);
            else if (lines.TryAdd(name.Text, name.Start.Line)) entries.Add(new YamlEntry(name, value));
            else _faults.Add(FaultCode.DuplicateKey, name.Start, FormattableString.Invariant($"key \"{Shown.Short(name.Text)}\" stands twice, first in line {lines[name.Text]}. Keep one."));
        }
        return new YamlMapping(At(start.Start), entries);
    }

    private void RefuseKey(YamlNode key)
    {
        if (key is not YamlRefused) _faults.Add(FaultCode.Feature, key.Start, $"a key must be a word. Given: {key.Given}.");
    }

    private void RefuseDecoration(ParsingEvent next)
    {
        if (next is AnchorAlias alias) Refuse(next, $"alias *{alias.Value}", "write the value out");
        if (next is not NodeEvent node) return;
        if (!node.Anchor.IsEmpty) Refuse(next, $"anchor &{node.Anchor}", "leave it out");
        if (!node.Tag.IsEmpty) Refuse(next, $"tag {node.Tag}", "leave it out");
    }

    private void Refuse(ParsingEvent at, string what, string wayOut) =>
        _faults.Add(FaultCode.Feature, At(at.Start), $"{Shown.Short(what)} is not allowed; suite files use neither anchors, aliases nor tags. Way out: {wayOut}.");

    private ParsingEvent Next()
    {
        var last = _parser.Current?.End ?? new Mark(0, 1, 1);
        try
        {
            return _parser.MoveNext() ? _parser.Current! : throw new YamlException(last, last, "the text ends too early");
        }
        catch (Exception error) when (error is not YamlException)
        {
            // YamlDotNet's scanner has states it does not expect, such as a key inside a list that was never closed.
            throw new YamlException(last, last, "cannot be understood from here on; a bracket, brace or quote may be open", error);
        }
    }

    private void Expect<T>()
    {
        if (Next() is not T) throw new YamlException($"no {typeof(T).Name} where one belongs");
    }

    private static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
