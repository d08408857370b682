using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>A part of a template that writes text or steers what is written.</summary>
internal abstract record TemplateStatement(Location Place);

internal sealed record TextStatement(Location Place, string Text) : TemplateStatement(Place);

internal sealed record OutputStatement(Location Place, TemplateExpression Value) : TemplateStatement(Place);

internal sealed record IncludeStatement(Location Place, string Name) : TemplateStatement(Place);

internal sealed record IfStatement(Location Place, IReadOnlyList<IfBranch> Branches, IReadOnlyList<TemplateStatement> Otherwise)
    : TemplateStatement(Place);

internal sealed record IfBranch(TemplateExpression Condition, IReadOnlyList<TemplateStatement> Body);

/// <summary>A loop; <paramref name="Otherwise"/> is written when the list is empty.</summary>
internal sealed record ForStatement(
    Location Place, string Variable, TemplateExpression List, IReadOnlyList<TemplateStatement> Body, IReadOnlyList<TemplateStatement> Otherwise)
    : TemplateStatement(Place);

/// <summary>A part of a template that has a value.</summary>
internal abstract record TemplateExpression(Location Place);

internal sealed record LiteralExpression(Location Place, object? Value) : TemplateExpression(Place);

/// <summary>A variable and the members and items taken from it: <c>a.b[0].c</c>.</summary>
internal sealed record PathExpression(Location Place, string Root, IReadOnlyList<PathStep> Steps) : TemplateExpression(Place);

/// <summary>One step of a path: a member, or an item when <paramref name="Member"/> is null.</summary>
internal readonly record struct PathStep(Location Place, string? Member, int Item);

internal sealed record NotExpression(Location Place, TemplateExpression Operand) : TemplateExpression(Place);

internal sealed record BinaryExpression(Location Place, string Operator, TemplateExpression Left, TemplateExpression Right)
    : TemplateExpression(Place);

/// <summary>A value sent through functions from left to right.</summary>
internal sealed record PipeExpression(TemplateExpression Input, IReadOnlyList<PipeCall> Calls) : TemplateExpression(Input.Place);

internal sealed record PipeCall(Location Place, TemplateFunction Function, IReadOnlyList<TemplateExpression> Arguments);

/// <summary>An expression in parentheses.</summary>
internal sealed record GroupExpression(TemplateExpression Inner) : TemplateExpression(Inner.Place);
