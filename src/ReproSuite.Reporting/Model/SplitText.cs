using ReproSuite.Analysis;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>Splits in words.</summary>
internal static class SplitText
{
    public static string Of(SplitSpec split) => split switch
    {
        KFold k => $"{Figure.Count(k.Folds)} folds{Stratified(k.Stratified)}, split seed {Figure.Count(k.Seed)}",
        IteratedKFold k => $"{Figure.Count(k.Folds)} folds, dealt anew {Figure.Count(k.Iterations, "time", "times")}{Stratified(k.Stratified)}, split seeds from {Figure.Count(k.Seed)}",
        Holdout h => $"one random validation part of {Figure.Percent(h.Validation)}{Stratified(h.Stratified)}, split seed {Figure.Count(h.Seed)}",
        Predefined p => $"rows {p.Validation} validate, the others train",
        Whole => "all rows train, none validates",
        _ => SpecShape.Of(split.GetType()).Name,
    };

    private static string Stratified(bool stratified) => stratified ? ", stratified by class" : "";
}
