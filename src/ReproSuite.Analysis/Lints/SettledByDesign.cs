namespace ReproSuite.Analysis.Lints;

/// <summary>A mistake that cannot be made here: a suite that asks for it is refused, or there is no way to ask.</summary>
/// <param name="Id">In one series with those that can fire.</param>
/// <param name="Mistake">What it is.</param>
/// <param name="How">What stands against it.</param>
public sealed record SettledByDesign(string Id, string Mistake, string How)
{
    /// <summary>All of them, in the order of the identifiers.</summary>
    public static IReadOnlyList<SettledByDesign> All { get; } =
    [
        new("L01", "Selecting on the test part", "Callbacks and searches watch `val.*` and `train.*` only; a suite that names a test figure is refused (RPR0012)."),
        new("L03", "Evaluating the test part again and again", "A trial judges the test part once, after the last epoch; the trials of a search never see it."),
        new("L06", "Variants on unlike splits or seeds", "Data, split and seeds belong to the suite, not to a variant; comparisons are made cell by cell."),
        new("L09", "Penalties in the training loss and not in the validation loss", "Losses are data losses; the penalty is a figure of its own."),
        new("L10", "Training figures of a network with dropout on", "Both parts are judged in evaluation mode at the epoch's end; the running mean is recorded beside them and not compared."),
        new("L12", "A vocabulary that knows the test rows", "Vocabularies are counted on training rows of the fold; `fit-on: all-train` adds validation rows (see L11), nothing adds test rows."),
        new("L14", "Changed copies of a row in both parts", "Augmentation changes training batches as they are drawn, after the split."),
        new("L18", "Dropout or batch statistics at evaluation", "Evaluation is another path through the layers; its bits do not depend on the batch size, which a test of many processes holds."),
        new("L20", "A schedule in epochs that is applied per step", "Lengths carry their unit, and the rate is a function of the step."),
        new("L21", "Layers shared by variants", "A suite has specs and no objects: every trial starts its own layers, with a copy of the weights it takes over."),
        new("L22", "Fine-tuning what another variant left behind", "Earlier weights are named by the earlier training's key; variants get copies."),
        new("L24", "Frozen layers that move", "Frozen tensors are left out of update, decay and moving figures; their digests are in every epoch's record."),
        new("L25", "Optimizer state carried over", "State lives and dies with the trial."),
        new("L29", "Engines or numerics versions in one table", "They are part of a trial's key; a plan has one of each."),
        new("L30", "A naive standard error over dependent cells", "Intervals are corrected for overlapping training parts; every ± says what it is."),
        new("L31", "Many comparisons without correction", "p is adjusted by Holm over the variants, and a verdict needs it."),
        new("L32", "No difference, because none was found", "There is no such word: an open comparison is called inconclusive, with the difference that the design could have found."),
        new("L34", "Searching and judging on the same rows", "A search works inside the training rows of its fold."),
        new("L37", "Outputs that do not fit the loss", "Refused when the suite is read or sized (RPR0012, RPR0602, RPR0603)."),
        new("L43", "Batches averaged as if they were equal", "Every mean is over rows; the smaller last batch counts by its rows."),
        new("L44", "Curves off by one", "Epochs count from 1 and are judged after their last update; the untrained network is a record of its own (`diagnostics`)."),
        new("L46", "Figures that no record gives", "`report --check` renders the report from its records and compares every byte; `verify --replay` trains again."),
    ];
}
