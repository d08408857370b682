namespace ReproSuite.Reporting.Model;

/// <summary>What templates of reports can show: every member of <see cref="ReportModel"/>, its kind and its meaning.</summary>
/// <remarks>The page <c>docs/templates.md</c> holds the same table, and a test holds both to the model.</remarks>
public static class ModelMembers
{
    /// <summary>A path, what stands there, and what it means. <c>[]</c> stands for each item of a list.</summary>
    private const string Members =
        """
        name | text | name of the suite
        title | text | its title, or its name where it has none
        question_html, question_markdown | text | what it asks; empty where it asks nothing
        source_html, source_markdown | text or null | where the study comes from
        answer | text | the verdicts in one or two sentences
        summary | list of texts | data, size, completed trials, engine: the line under the title
        verdicts | object | the first table
        verdicts.metric | text | title of the primary metric
        verdicts.baseline | text | name of the baseline
        verdicts.rope | text | half width of the region of practical equivalence
        verdicts.design | text | what the verdicts rest on, in a sentence
        verdicts.compares | flag | whether there is anything besides the baseline
        verdicts.draws | flag | whether rows have a glyph
        verdicts.incomplete | flag | whether trials are missing, diverged or failed
        verdicts.reasons | list of objects | why verdicts are open, while these are few
        verdicts.reasons[].name | text | the variant
        verdicts.reasons[].reason | text | why its verdict is open
        verdicts.rows | list of objects | one per variant, in the suite's order
        verdicts.rows[].name | text | name of the variant
        verdicts.rows[].description_html, verdicts.rows[].description_markdown | text or null | what its author says of it
        verdicts.rows[].is_baseline | flag | whether it is the baseline
        verdicts.rows[].mean | text | mean of the primary metric; a dash where no trial has it
        verdicts.rows[].sd | text or null | standard deviation over the trials
        verdicts.rows[].n | text | completed trials
        verdicts.rows[].planned | text | planned trials
        verdicts.rows[].is_incomplete | flag | whether n is less than planned
        verdicts.rows[].difference | text or null | paired difference to the baseline
        verdicts.rows[].interval | text or null | its 95 % interval
        verdicts.rows[].verdict | text or null | better, worse, equivalent or inconclusive
        verdicts.rows[].sign | text or null | a mark for the verdict besides its colour
        verdicts.rows[].glyph | text or null | the difference as a small SVG element
        claims | object | the claims; without rows where there are none
        claims.summary | text | how many hold, are refuted, are inconclusive
        claims.has_sources | flag | whether any claim names its source
        claims.rows | list of objects | one per claim, in the suite's order
        claims.rows[].says | text | the claim
        claims.rows[].source_html, claims.rows[].source_markdown | text | who says so; empty where nobody is named
        claims.rows[].verdict | text | holds, refuted or inconclusive
        claims.rows[].sign | text | a mark for the verdict besides its colour
        claims.rows[].evidence | text | the figures behind the verdict
        charts | list of objects | the charts that have something to show
        charts[].id | text | name of its file without ending; unique
        charts[].title | text | what it shows
        charts[].description | text | what can be read from it, in words
        charts[].file | text | path of its SVG file inside the report's folder
        charts[].svg | text | the chart as an element of a page that holds chart_css
        charts[].traces | text or null | what further lines the element holds, hidden under the class trace
        metrics | object | the figures behind the verdicts
        metrics.titles | list of texts | the metrics that are columns
        metrics.has_sd | flag | whether any figure has a standard deviation
        metrics.rows | list of objects | one per variant
        metrics.rows[].name | text | name of the variant
        metrics.rows[].cells | list of objects | one per title
        metrics.rows[].cells[].mean | text | mean over the trials; a dash where no trial has the figure
        metrics.rows[].cells[].sd | text or null | standard deviation over the trials
        metrics.rows[].n | text | completed trials
        metrics.rows[].parameters | text | trainable numbers
        metrics.spread | object | the primary metric in detail
        metrics.spread.metric | text | its title
        metrics.spread.has_error | flag | whether there are standard errors
        metrics.spread.has_components | flag | whether folds and seeds can be told apart
        metrics.spread.has_iqm | flag | whether there are interquartile means
        metrics.spread.inestimable | text | variants whose components cannot be estimated, with commas; empty for none
        metrics.spread.luck | text or null | by how many standard errors the best of equals is expected above the truth
        metrics.spread.variants | text | how many variants there are to choose from
        metrics.spread.rows | list of objects | one per variant that has the metric
        metrics.spread.rows[].name | text | name of the variant
        metrics.spread.rows[].mean, metrics.spread.rows[].iqm, metrics.spread.rows[].sd | text | mean, interquartile mean, standard deviation
        metrics.spread.rows[].error, metrics.spread.rows[].freedom, metrics.spread.rows[].interval | text | standard error of the mean, its degrees of freedom, the 95 % interval
        metrics.spread.rows[].fold_sd, metrics.spread.rows[].seed_sd, metrics.spread.rows[].rest_sd | text | what of the spread comes from folds, from seeds, from neither alone
        metrics.spread.rows[].min, metrics.spread.rows[].max, metrics.spread.rows[].n | text | smallest, largest, completed trials
        metrics.comparisons | object | every variant against the baseline
        metrics.comparisons.has_p | flag | whether the design has a test
        metrics.comparisons.reasons | list of objects | why verdicts are open, where the first table has no room for it
        metrics.comparisons.reasons[].name, metrics.comparisons.reasons[].reason | text | as in verdicts.reasons
        metrics.comparisons.rows | list of objects | one per variant that is compared
        metrics.comparisons.rows[].name | text | name of the variant
        metrics.comparisons.rows[].difference | text | paired difference
        metrics.comparisons.rows[].interval | text or null | its 95 % interval
        metrics.comparisons.rows[].record | text | wins/ties/losses over the cells
        metrics.comparisons.rows[].n | text | cells that both have
        metrics.comparisons.rows[].p, metrics.comparisons.rows[].adjusted_p | text | two-sided p, and adjusted by Holm
        metrics.comparisons.rows[].worse, metrics.comparisons.rows[].equivalent, metrics.comparisons.rows[].better | text | probabilities of the three
        metrics.comparisons.rows[].detectable | text | the smallest difference found with a power of 0.8
        metrics.details | object | other errors, intervals and effect sizes; without rows where there is no test
        metrics.details.about | text | what they are and what they are not
        metrics.details.by_seeds | text | variants whose crossed standard error is the larger one and decides, with commas; empty for none
        metrics.details.has_crossed | flag | whether there is a crossed standard error
        metrics.details.has_ranks | flag | whether there is a rank test
        metrics.details.rows | list of objects | one per comparison with a test
        metrics.details.rows[].name | text | name of the variant
        metrics.details.rows[].error | text | the standard error behind the verdict
        metrics.details.rows[].crossed, metrics.details.rows[].freedom, metrics.details.rows[].seed_sd | text | crossed standard error, its degrees of freedom, what comes from seeds
        metrics.details.rows[].bootstrap | text | bootstrap interval
        metrics.details.rows[].standardized, metrics.details.rows[].superiority, metrics.details.rows[].paired | text | d_z, A12, and A12 on the same cells
        metrics.details.rows[].ranks | text | p of Wilcoxon's exact test
        metrics.details.rows[].evidence | text | bound of the odds against no difference
        classes | object | scores of every class; without rows where numbers are predicted
        classes.about | text | the easiest and the hardest class of the best variant; empty without one
        classes.has_sd | flag | whether scores have a standard deviation
        classes.rows | list of objects | one per variant and class
        classes.rows[].variant, classes.rows[].name | text | the variant and the class
        classes.rows[].precision, classes.rows[].recall, classes.rows[].f1 | object | the scores
        classes.rows[].precision.mean, classes.rows[].recall.mean, classes.rows[].f1.mean | text | mean over the trials
        classes.rows[].precision.sd, classes.rows[].recall.sd, classes.rows[].f1.sd | text or null | standard deviation over the trials
        classes.rows[].support | text | test rows of the class
        classes.rows[].n | text | completed trials
        mistakes | object or null | test examples that are taken for another class; null unless the suite keeps them
        mistakes.about | text | how many are right in every trial, and in none
        mistakes.baseline | text | name of the baseline
        mistakes.has_one_pair | flag | whether every variant has one trial to be compared with one of the baseline
        mistakes.compared | list of objects | one per variant but the baseline
        mistakes.compared[].name | text | name of the variant
        mistakes.compared[].only_variant, mistakes.compared[].only_baseline | text | examples that only one of the two gets right
        mistakes.compared[].p | text | p of McNemar's exact test, or in how many pairs it is below 0.05
        mistakes.frequent | list of objects | the kinds of mistake that are made most often
        mistakes.frequent[].actual, mistakes.frequent[].predicted | text | the true class, and what it is taken for
        mistakes.frequent[].count | text | how often, per trial
        mistakes.frequent[].row, mistakes.frequent[].trials | text | the test row that most trials make it on, and how many
        layers | object | what layers did; without rows in a suite without diagnostics
        layers.titles | list of texts | the figures that are columns
        layers.rows | list of objects | two per layer of a variant: untrained and after the last epoch
        layers.rows[].variant, layers.rows[].layer, layers.rows[].moment | text | which layer, and when
        layers.rows[].cells | list of objects | one per title
        layers.rows[].cells[].mean | text | mean over the trials; a dash without a figure
        layers.rows[].cells[].sd | text or null | standard deviation over the trials
        searches | list of objects | one per variant that chooses its configuration
        searches[].variant | text | name of the variant
        searches[].about | text | how it searches
        searches[].score | text | title of what it chooses by
        searches[].has_candidates, searches[].has_rounds | flag | whether it tries several configurations; whether in brackets and rounds
        searches[].space | list of objects | what is searched
        searches[].space[].name, searches[].space[].value | text | a setting and its values
        searches[].chosen | list of objects | one per trial
        searches[].chosen[].fold, searches[].chosen[].seed | text | the trial
        searches[].chosen[].settings | list of texts | what it chose
        searches[].chosen[].score, searches[].chosen[].epochs | text | the score of the choice, the epochs of the final training
        searches[].chosen[].candidates, searches[].chosen[].trials | text | configurations tried, trainings made
        searches[].rounds | list of objects | rounds of Hyperband
        searches[].rounds[].bracket, searches[].rounds[].round, searches[].rounds[].size, searches[].rounds[].score | text | which, configurations × epochs, best score
        searches[].cells | list of objects | everything that one trial tried
        searches[].cells[].fold, searches[].cells[].seed | text | the trial
        searches[].cells[].tried, searches[].cells[].top | list of objects | all configurations in the order of trying, and the best five
        searches[].cells[].curve | list of objects | the mean curve of a search for the number of epochs
        searches[].cells[].curve[].epoch, searches[].cells[].curve[].loss | text | a point of it
        searches[].cells[].curve[].is_chosen | flag | whether that epoch was chosen
        searches[].cells[].tried[].fold, searches[].cells[].tried[].seed | text | the trial
        searches[].cells[].tried[].bracket, searches[].cells[].tried[].round, searches[].cells[].tried[].candidate | text | where in the search
        searches[].cells[].tried[].settings | list of texts | the configuration
        searches[].cells[].tried[].epochs, searches[].cells[].tried[].score | text | how long it was trained, what it scored
        searches[].cells[].tried[].is_chosen | flag | whether it was chosen
        searches[].cells[].top[].fold, searches[].cells[].top[].seed, searches[].cells[].top[].bracket, searches[].cells[].top[].round, searches[].cells[].top[].candidate | text | as in tried
        searches[].cells[].top[].epochs, searches[].cells[].top[].score | text | as in tried
        searches[].cells[].top[].settings | list of texts | as in tried
        searches[].cells[].top[].is_chosen | flag | as in tried
        troubles | list of objects | trials that are missing, diverged or failed
        troubles[].trial, troubles[].status, troubles[].reason | text | which, what, why
        lints | list of objects | findings, the weightiest first
        lints[].id, lints[].severity, lints[].mistake, lints[].message | text | which lint, error/warning/info or ignored, its title, what was found
        lints[].way_out_html, lints[].way_out_markdown | text | what to do, or why the author ignores it
        data | object | the data card
        data.title | text | name of the data set
        data.has_validation | flag | whether any row validates
        data.facts | list of objects | source, licence, sizes, digest and more
        data.facts[].name, data.facts[].value | text | one of them
        data.classes | list of objects | rows per class; empty where numbers are predicted
        data.classes[].name, data.classes[].train, data.classes[].test | text | the class, its rows to train and validate, its test rows
        data.folds | list of objects | rows per fold
        data.folds[].number | number | from 0
        data.folds[].train, data.folds[].validation, data.folds[].test | text | rows of each part
        data.folds[].digest | text | of the rows' numbers
        design | object | how the comparison is made
        design.facts | list of objects | trials, split, seeds, pairing, inference and more
        design.facts[].name, design.facts[].value | text | one of them
        design.preprocessing | list of objects | the steps
        design.preprocessing[].name, design.preprocessing[].settings, design.preprocessing[].scope | text | a step, its settings, the rows that it is fitted on
        models | list of objects | the different models
        models[].variants | text | the variants that have it
        models[].note | text or null | what is particular about it
        models[].kind | text | its kind, for one without layers
        models[].inputs, models[].parameters | text | features, trainable numbers
        models[].layers | list of objects | from input to output; empty for one without layers
        models[].layers[].name, models[].layers[].kind, models[].layers[].settings, models[].layers[].output, models[].layers[].parameters | text | a layer
        settings | object | how the models are trained
        settings.baseline | text | name of the baseline
        settings.rows | list of objects | the baseline's settings
        settings.rows[].name, settings.rows[].value | text | one of them
        settings.differences | list of objects | what the other variants change
        settings.differences[].variant, settings.differences[].name, settings.differences[].baseline, settings.differences[].value | text | which variants, which setting, the baseline's value, theirs
        reproduce | object | how to get the same report
        reproduce.command | text | what to type
        reproduce.engine, reproduce.numerics, reproduce.tool | text | the engine, its numerics version, the version of the tool
        reproduce.again | text | what training again gives, as the beginning of a sentence that the digests end
        reproduce.digests | list of objects | what to expect
        reproduce.digests[].name, reproduce.digests[].value | text | of what, its SHA-256
        glossary | list of objects | the terms that this report uses
        glossary[].term, glossary[].meaning | text | one of them
        chart_css | text | the style of the charts of a page
        """;

    /// <summary>Every member: one line of the table may name several of one kind.</summary>
    internal static IReadOnlyDictionary<string, string> Kinds { get; } = Lines()
        .SelectMany(line => line.Paths.Split(", ").Select(path => (Path: path, line.Kind)))
        .ToDictionary(member => member.Path, member => member.Kind, StringComparer.Ordinal);

    /// <summary>The table as Markdown.</summary>
    public static string Page() =>
        "| member | kind | meaning |\n|:--|:--|:--|\n"
        + string.Concat(Lines().Select(line => $"| {string.Join(", ", line.Paths.Split(", ").Select(path => $"`{path}`"))} | {line.Kind} | {line.Meaning} |\n"));

    private static IEnumerable<(string Paths, string Kind, string Meaning)> Lines() =>
        Members.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(" | ")).Select(parts => (parts[0], parts[1], parts[2]));
}
