namespace ReproSuite.Suites.Tests;

/// <summary>Every way in which a suite file can be wrong, and the line that says so.</summary>
public class BadSuiteTests
{
    public static TheoryData<string, string, string> Edits => new()
    {
        // Keys.
        { "seeds: 2", "seed: 2", "(10,1): error RPR0004: unknown key \"seed\". Did you mean \"seeds\"?" },
        { "seeds: 2", "seeds: 2\nstages: []", "(11,1): error RPR0004: unknown key \"stages\". Allowed: title, question, source, data, preprocessing, split, seeds, model, training, start, search, metrics, baseline, variants, claims, profiles, ignore, gate." },
        { "seeds: 2", "seeds: 2\ntitle: Again", "(11,1): error RPR0005: key \"title\" stands twice, first in line 1. Keep one." },
        { "title: Sample\n", "", "(1,1): error RPR0006: missing key \"title\". Heading of the report." },
        { "  epochs: 3", "  epochs: 3\n  learning-rate: 0.1", "(18,3): error RPR0004: unknown key \"learning-rate\". Allowed: epochs, batch, loss, optimizer, callbacks, freeze, schedule, clipping, class-weights, diagnostics, augmentation, draw, misclassified." },
        { "{momentum: 0.9}", "{momentun: 0.9}", "(26,15): error RPR0004: unknown key \"momentun\". Did you mean \"momentum\"?" },
        { "  momentum:\n", "  momentum:\n    data: {set: glyphs}\n", "(24,5): error RPR0004: unknown key \"data\". Allowed: description, preprocessing, model, training, start, search." },
        { "[16], output: 10", "[16]", "(12,8): error RPR0006: missing key \"model.output\". Give a whole number." },

        // Types.
        { "title: Sample", "title: 42", "(1,8): error RPR0007: title must be a text (put it in quotes). Given: 42." },
        { "title: Sample", "title:", "(1,7): error RPR0007: title must be a text. Given: nothing." },
        { "title: Sample", "title: \"\"", "(1,8): error RPR0012: title is empty. Give the report a heading." },
        { "epochs: 3\n", "epochs: many\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: many." },
        { "epochs: 3\n", "epochs: \"3\"\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: \"3\"." },
        { "epochs: 3\n", "epochs: 3.5\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: 3.5." },
        { "epochs: 3\n", "epochs: 99999999999\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: 99999999999." },
        { "epochs: 3\n", "epochs: [3]\n", "(17,11): error RPR0007: training.epochs must be a whole number. Given: a list." },
        { "learning-rate: 0.01", "learning-rate: .inf", "(15,26): error RPR0007: training.optimizer.learning-rate must be a number. Given: .inf." },
        { "learning-rate: 0.01", "learning-rate: 1e999", "(15,26): error RPR0007: training.optimizer.learning-rate must be a number. Given: 1e999." },
        { "{folds: 3}", "{stratified: yes}", "(9,23): error RPR0007: split.stratified must be true or false. Given: yes." },
        { "0..500", "500", "(5,15): error RPR0007: data.train-rows must be rows written start..end, such as 0..20000. Given: 500." },
        { "0..500", "7..7", "(5,15): error RPR0007: data.train-rows must be rows written start..end, such as 0..20000. Given: 7..7." },
        { "[16]", "16", "(12,17): error RPR0007: model.hidden must be a list. Given: 16." },
        { "[16]", "[16, wide]", "(12,22): error RPR0007: model.hidden[1] must be a whole number. Given: wide." },
        { "seeds: 2", "seeds: 0", "(10,8): error RPR0007: seeds must be a list of whole numbers, or a count from 1 to 10000. Given: 0." },
        { "  kfold: {folds: 3}", "  3", "(9,3): error RPR0008: split must be one of predefined, holdout, kfold, iterated-kfold, whole. Given: 3." },
        { "  set: glyphs\n  train-rows: 0..500", "  glyphs", "(4,3): error RPR0007: data must be a mapping with keys of set, train-rows, test-rows, classes, relabel, digest, from. Given: glyphs." },
        { "  - momentum better than sgd", "  momentum", "(28,3): error RPR0007: claims must be a list of sentences. Given: momentum." },
        { "  quick: {folds: 2, seeds: 1, epochs: 1}", "  quick: 2", "(30,10): error RPR0007: profiles.quick must be a mapping with keys of folds, seeds, epochs. Given: 2." },

        // Choices.
        { "sgd: {momentum: 0.9}", "adm", "(26,9): error RPR0008: training.optimizer must be one of sgd, adam, adagrad, adadelta, rmsprop, adamw, adamax, nadam. Given: adm. Did you mean \"adam\"?" },
        { "sgd: {momentum: 0.9}", "adm: {}", "(26,9): error RPR0008: training.optimizer must be one of sgd, adam, adagrad, adadelta, rmsprop, adamw, adamax, nadam. Given: adm. Did you mean \"adam\"?" },
        { "sgd: {momentum: 0.9}", "{sgd: {}, adam: {}}", "(26,9): error RPR0007: training.optimizer must be one of sgd, adam, adagrad, adadelta, rmsprop, adamw, adamax, nadam, as a word or as one key with its values. Given: a mapping." },
        { "  mlp: {hidden: [16], output: 10}", "  mlp", "(12,3): error RPR0006: model: mlp needs values. Write mlp: {hidden: …, output: …}." },
        { "  - rescale: {divide-by: 255}", "  - rescale", "(7,5): error RPR0006: preprocessing[0]: rescale needs values. Write rescale: {divide-by: …}." },
        { "  - rescale: {divide-by: 255}", "  - standardize: 3", "(7,18): error RPR0007: preprocessing[0] must be {}, as it has no values. Given: 3." },
        { "  - rescale: {divide-by: 255}", "  - tf-idf: {stop-words: german}", "(7,26): error RPR0012: preprocessing[0].stop-words must be one of: none, english. Given: german." },
        { "  - rescale: {divide-by: 255}", "  - count: {max-features: 0}", "(7,27): error RPR0012: preprocessing[0].max-features must be in [1, 1000000]. Given: 0." },
        { "  - rescale: {divide-by: 255}", "  - rescale: {divide-by: 255}\n  - tf-idf", "(7,3): error RPR0012: tf-idf reads texts, so it must be the first step and the only one of its kind. Given: rescale, tf-idf." },
        { "  - rescale: {divide-by: 255}", "  - multi-hot\n  - min-max", "(7,3): error RPR0012: min-max would fill in the zeros of multi-hot, which stay unwritten. Only steps that keep zeros may follow, such as rescale." },

        { "  epochs: 3", "  epochs: 3\n  schedule: step", "(18,13): error RPR0006: training.schedule: step needs values. Write step: {every: …}." },
        { "  epochs: 3", "  epochs: 3\n  schedule: {exponentially: {}}", "(18,14): error RPR0008: training.schedule must be one of exponential, piecewise, step, inverse-time, polynomial, cosine, warm-restarts, cyclic, one-cycle, warm-up. Given: exponentially. Did you mean \"exponential\"?" },
        { "  epochs: 3", "  epochs: 3\n  clipping: {norm: {limit: 0}}", "(18,28): error RPR0012: training.clipping.limit must be > 0. Given: 0." },

        // Values.
        { "  epochs: 3", "  epochs: 3\n  schedule: {step: {every: 10}}", "(18,28): error RPR0007: training.schedule.every must be a length of training above 0, such as 10 epochs or 1000 steps. Given: 10." },
        { "  epochs: 3", "  epochs: 3\n  schedule: {warm-up: {length: 0 steps}}", "(18,32): error RPR0007: training.schedule.length must be a length of training above 0, such as 10 epochs or 1000 steps. Given: 0 steps." },
        { "  epochs: 3", "  epochs: 3\n  schedule: {one-cycle: {highest: 0.0001}}", "(18,13): error RPR0012: the schedule's highest rate must be above the optimizer's learning-rate, 0.01. Given: 0.0001." },
        { "  epochs: 3", "  epochs: 3\n  schedule: {piecewise: {boundaries: [2 epochs, 1 epoch], rates: [0.1, 0.2]}}", "(18,38): error RPR0012: the boundaries must ascend. Given: 2 epochs, 1 epoch." },
        { "  epochs: 3", "  epochs: 3\n  callbacks: [reduce-on-plateau]\n  schedule: cosine", "(18,14): error RPR0012: reduce-on-plateau goes with a constant rate, not with a schedule. Leave one of them out." },
        { "learning-rate: 0.01", "learning-rate: -1", "(15,26): error RPR0012: training.optimizer.learning-rate must be > 0. Given: -1." },
        { "output: 10", "output: 10, dropout: 1.0", "(12,44): error RPR0012: model.dropout must be in [0, 1). Given: 1." },
        { "{folds: 3}", "{folds: 1}", "(9,18): error RPR0012: split.folds must be in [2, 1000]. Given: 1." },
        { "  kfold: {folds: 3}", "  iterated-kfold: {iterations: 4, seed: 2147483645}", "(9,41): error RPR0012: the seeds of the iterations count up from the first, to at most 2147483647. Given: 4 iterations from 2147483645. Allowed: a seed of at most 2147483644." },
        { "[16]", "[16, 0]", "(12,22): error RPR0012: model.hidden[1] must be in [1, 65536]. Given: 0." },
        { "sgd: {momentum: 0.9}", "sgd: {nesterov: true}", "(26,25): error RPR0012: nesterov needs a momentum above 0. Given: momentum 0." },
        { "output: 10", "output: 10, output-activation: linear", "(12,3): error RPR0012: cross-entropy needs a softmax output. Given: linear." },
        { "output: 10", "output: 10, activation: {leaky-relu: {slope: .nan}}", "(12,68): error RPR0007: model.activation.slope must be a number. Given: .nan." },
        { "output: 10", "output: 10, activation: {leaky-relu: {slope: 2}}", "(12,68): error RPR0012: model.activation.slope must be in [0, 1]. Given: 2." },
        { "output: 10", "output: 10, activation: {elu: {alpha: 0}}", "(12,61): error RPR0012: model.activation.alpha must be in (0, 1000000]. Given: 0." },
        { "output: 10", "output: 10, max-norm: 0", "(12,45): error RPR0012: model.max-norm must be in (0, 1000000]. Given: 0." },
        { "output: 10", "output: 10, bias-initializer: {random-normal: {deviation: -1}}", "(12,81): error RPR0012: model.bias-initializer.deviation must be in (0, 1000000]. Given: -1." },
        { "output: 10", "output: 10, bias-initializer: constant", "(12,53): error RPR0006: model.bias-initializer: constant needs values. Write constant: {value: …}." },
        { "output: 10", "output: 10, normalization: {dropout: {rate: 0.5}}", "(12,50): error RPR0012: normalization must be batch-norm or layer-norm. Given: dropout." },
        { "output: 10", "output: 10, normalization: {layer-norm: {name: n}}", "(12,50): error RPR0012: the normalization of an mlp stands in every hidden layer, so it has no name. Given: n." },
        { "output: 10", "output: 10, normalization-place: after", "(12,56): error RPR0012: normalization-place needs a normalization, batch-norm or layer-norm. Given: after alone." },
        { "output: 10", "output: 10, normalization: layer-norm, normalization-place: below", "(12,83): error RPR0012: model.normalization-place must be one of: before, after. Given: below." },
        { "  mlp: {hidden: [16], output: 10}", "  network: {layers: [{prelu: {initial: 3}}, {dense: {units: 10, activation: softmax}}]}", "(12,40): error RPR0012: model.layers[0].initial must be in [-1, 1]. Given: 3." },
        { "  mlp: {hidden: [16], output: 10}", "  network: {layers: [{alpha-dropout: {rate: 1}}, {dense: {units: 10, activation: softmax}}]}", "(12,45): error RPR0012: model.layers[0].rate must be in [0, 1). Given: 1." },
        { "  mlp: {hidden: [16], output: 10}", "  network: {layers: [{gaussian-noise: {deviation: -0.1}}, {dense: {units: 10, activation: softmax}}]}", "(12,51): error RPR0012: model.layers[0].deviation must be in [0, 1000000]. Given: -0.1." },
        { "  mlp: {hidden: [16], output: 10}", "  network: {layers: [{layer-norm: {epsilon: 0}}, {dense: {units: 10, activation: softmax}}]}", "(12,45): error RPR0012: model.layers[0].epsilon must be in [1E-12, 1]. Given: 0." },
        { "  rope: 0.01", "  primary: accuracy", "(19,12): error RPR0012: unknown metric \"accuracy\". Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, running.accuracy, gap.loss, gap.spike, epochs.run, clipped.share, test.rmse, test.mae, test.r2, val.rmse, val.mae, val.r2, train.rmse, train.mae, train.r2, epochs.to.SHARE, diagnostics.untrained|last.LAYER.FIGURE." },
        { "seeds: 2", "seeds: [1, 1]", "(10,8): error RPR0012: a seed is listed twice." },
        { "seeds: 2", "seeds: []", "(10,8): error RPR0012: at least one seed is needed." },
        { "seeds: 2", "seeds: [1, -1]", "(10,12): error RPR0012: seeds[1] must be >= 0. Given: -1." },

        // Stages.
        { "  epochs: 3", "  epochs: 3\n  freeze: {layers: [body]}", "(18,11): error RPR0012: training.freeze names a layer that the network lacks. Given: body. Allowed: dense_1, output." },
        { "  epochs: 3", "  epochs: 3\n  freeze: {layers: []}", "(18,20): error RPR0012: freeze needs the name of at least one layer." },
        { "  epochs: 3", "  epochs: 3\n  freeze: {layers: [dense_1], epochs: 0}", "(18,39): error RPR0012: training.freeze.epochs must be in [1, 1000000]. Given: 0." },
        { "metrics:", "start: {pretrained: {training: {epochs: 1}, layers: [body]}}\nmetrics:", "(18,8): error RPR0012: start.layers names a layer that the network lacks. Given: body. Allowed: dense_1, output." },
        { "metrics:", "start: {pretrained: {training: {epochs: 1}, layers: [dense_1, dense_1]}}\nmetrics:", "(18,53): error RPR0012: a layer is listed twice." },
        { "metrics:", "start: {pretrained: {training: {epochs: 1}, prune: 1}}\nmetrics:", "(18,52): error RPR0012: start.prune must be in (0, 1). Given: 1." },
        { "metrics:", "start: {pretrained: {training: {epochs: 1, freeze: {layers: [dense_1]}}}}\nmetrics:", "(18,32): error RPR0012: the earlier training starts from fresh weights, so it cannot freeze a layer." },
        { "  sgd: {}", "  sgd: {}\n  taken: {start: {pretrained: {training: {epochs: 1}, split: {kfold: {folds: 2}}}}}", "(23,3): error RPR0020: the earlier training of \"taken\" must have as many folds as the suite, or one. Given: 2 for 3." },
        { "  sgd: {}", "  sgd: {}\n  both: {start: {pretrained: {training: {epochs: 1}}}, search: {cross-validate: {split: kfold}}}", "(23,17): error RPR0012: a search starts each of its trials from fresh weights; start and search exclude each other." },
        { "metrics:", "search: hyperbend\nmetrics:", "(18,9): error RPR0008: search must be one of hyperband, random, grid, cross-validate. Given: hyperbend. Did you mean \"hyperband\"?" },
        { "metrics:", "search: {cross-validate: {split: whole}}\nmetrics:", "(18,34): error RPR0012: cross-validation needs validation rows, and split whole has none. Use kfold." },
        { "metrics:", "search: {grid: {space: [choice: {sets: training.batch, of: [16]}], split: whole}}\nmetrics:", "(18,75): error RPR0012: a search needs validation rows, and split whole has none. Use holdout or kfold." },
        { "metrics:", "search: {grid: {space: []}}\nmetrics:", "(18,24): error RPR0012: a search needs at least one parameter in its space." },
        { "metrics:", "search: {grid: {space: [float: {sets: training.optimizer.learning-rate, low: 0.1, high: 1}]}}\nmetrics:", "(18,24): error RPR0012: a grid needs countable values, but training.optimizer.learning-rate has none. Give it a step or a choice of values." },
        { "metrics:", "search: {grid: {space: [choice: {sets: training.batch, of: []}]}}\nmetrics:", "(18,60): error RPR0012: a choice needs at least one value for training.batch." },
        { "metrics:", "search: {random: {trials: 2, space: [int: {sets: training.batch, low: 9, high: 1}]}}\nmetrics:", "(18,71): error RPR0012: low must not be above high. Given: 9 and 1 for training.batch." },
        { "metrics:", "search: {random: {trials: 2, space: [float: {sets: training.optimizer.learning-rate, low: 0, high: 1, log: true}]}}\nmetrics:", "(18,91): error RPR0012: low must be > 0 for even logarithms. Given: 0 for training.optimizer.learning-rate." },
        { "metrics:", "search: {random: {trials: 2, space: [int: {sets: training.batches, low: 1, high: 9}]}}\nmetrics:", "(18,9): error RPR0012: search.space: training.batches: there is no \"batches\" here. Allowed: epochs, batch, loss, optimizer, callbacks, freeze, schedule, clipping, class-weights, diagnostics, augmentation, draw, misclassified." },
        { "metrics:", "search: {random: {trials: 2, space: [int: {sets: training.batch, low: 0, high: 9}]}}\nmetrics:", "(18,9): error RPR0012: search.space: training.batch must be in [1, 1000000]. Given: 0." },
        { "metrics:", "search: {random: {trials: 2, space: [float: {sets: training.batch, low: 1, high: 2}]}}\nmetrics:", "(18,9): error RPR0012: search.space: training.batch cannot be 1.38197." },
        { "  sgd: {}", "  sgd: {}\n  tuned: {training: {optimizer: {sgd: {momentum: 0.5}}}, search: {random: {trials: 2, space: [boolean: {sets: training.optimizer.nesterov}, float: {sets: training.optimizer.momentum, low: 0, high: 0.9}]}}}", "(23,66): error RPR0012: search.space: training.optimizer.nesterov: true does not go with training.optimizer.momentum: 0: nesterov needs a momentum above 0. Given: momentum 0." },
        { "  sgd: {}", "  sgd: {}\n  tuned: {search: {random: {trials: 2, space: [word: {sets: training.optimizer, of: [sgd, adam]}, float: {sets: training.optimizer.momentum, low: 0, high: 0.9}]}}}", "(23,19): error RPR0012: search.space: training.optimizer: adam does not go with training.optimizer.momentum: 0: training.optimizer.momentum: there is no \"momentum\" here. Allowed: learning-rate, beta1, beta2, epsilon." },
        { "metrics:", "search: {random: {trials: 2, space: [word: {sets: model.activation, of: [relu, rely, tanh]}]}}\nmetrics:", "(18,9): error RPR0012: search.space: model.activation cannot be \"rely\"." },

        // Gate.
        { "seeds: 2", "seeds: 2\ngate: [{metric: test.accuracy, flor: 1}]", "(11,32): error RPR0004: unknown key \"flor\". Did you mean \"floor\"?" },
        { "seeds: 2", "seeds: 2\ngate: [{metric: test.accuracy, suites: [a]}]", "(11,7): error RPR0012: the rule for test.accuracy names suites; a rule in a suite is about that suite. Drop the key, or move the rule to repro.gate.yaml." },
        { "seeds: 2", "seeds: 2\ngate: [{metric: test.accuracy, variants: [idle]}]", "(11,7): error RPR0012: the rule for test.accuracy speaks of \"idle\", which is not a variant. Name one of: sgd, momentum." },

        // Augmentation.
        { "  epochs: 3", "  epochs: 3\n  augmentation: [flip, shift: {pixels: 0}]", "(18,40): error RPR0012: training.augmentation[1].pixels must be in (0, 1000]. Given: 0." },
        { "  epochs: 3", "  epochs: 3\n  augmentation: [flip, flip]", "(14,3): error RPR0012: augmentation lists flip twice; once is enough, with a wider range. Given: flip, flip." },
        { "  epochs: 3", "  epochs: 3\n  augmentation: [blur]", "(18,18): error RPR0008: training.augmentation[0] must be one of shift, flip, rotate, zoom, shear, noise. Given: blur." },

        // Variants, baseline, claims, profiles.
        { "baseline: sgd\n", "", "(20,1): error RPR0021: no baseline. Name one of: sgd, momentum." },
        { "baseline: sgd", "baseline: sdg", "(20,11): error RPR0021: baseline \"sdg\" is not a variant. Name one of: sgd, momentum." },
        { "  momentum:\n", "  sgd:\n", "(23,3): error RPR0005: key \"sgd\" stands twice, first in line 22. Keep one.\n(28,5): error RPR0023: the claim speaks of \"momentum\", which is not a variant. Name one of: sgd." },
        { "  sgd: {}", "  sgd: {}\n  idle: {}", "(23,3): error RPR0022: variant \"idle\" changes nothing; only the baseline may be empty. Change something or drop it." },
        { "  sgd: {}", "  sgd:", "(22,7): error RPR0007: variants.sgd must be a mapping of what it changes; {} for nothing. Given: nothing." },
        { "{momentum: 0.9}", "{momentum: 0}", "(23,3): error RPR0020: variants \"sgd\" and \"momentum\" are the same configuration; change something in one or drop it." },
        { "  sgd: {}", "  sgd: {}\n  ../up: {model: majority}", "(23,3): error RPR0020: variant name \"../up\" must be lower-case letters, digits, '.', '+', '-' or '_', and start with a letter or digit." },
        { "momentum better than sgd", "momentum is best", "(28,5): error RPR0023: cannot read the claim \"momentum is best\". Forms: A better|worse|higher|lower than B [on METRIC]; A equivalent to B [on METRIC]; A overfits later|earlier than B; A converges in fewer epochs than B [to SHARE]; A METRIC = VALUE ± TOLERANCE; A METRIC at least|at most VALUE." },
        { "momentum better than sgd", "momentum better than adam", "(28,5): error RPR0023: the claim speaks of \"adam\", which is not a variant. Name one of: sgd, momentum." },
        { "momentum better than sgd", "momentum better than sgd on accuracy", "(28,5): error RPR0023: unknown metric \"accuracy\". Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, running.accuracy, gap.loss, gap.spike, epochs.run, clipped.share, test.rmse, test.mae, test.r2, val.rmse, val.mae, val.r2, train.rmse, train.mae, train.r2, epochs.to.SHARE, diagnostics.untrained|last.LAYER.FIGURE." },
        { "momentum better than sgd", "momentum converges in fewer epochs than sgd to 85", "(28,5): error RPR0023: unknown metric \"epochs.to.85\". Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, running.accuracy, gap.loss, gap.spike, epochs.run, clipped.share, test.rmse, test.mae, test.r2, val.rmse, val.mae, val.r2, train.rmse, train.mae, train.r2, epochs.to.SHARE, diagnostics.untrained|last.LAYER.FIGURE." },
        { "  kfold: {folds: 3}", "  holdout", "(30,3): error RPR0024: profile \"quick\" sets folds, but the split has no choice of them; only kfold has." },

        // Numbers in place of classes.
        { "  epochs: 3", "  epochs: 3\n  loss: mean-squared-error", "(12,3): error RPR0012: mean-squared-error needs one linear output. Given: 10 with softmax. Write output: 1, output-activation: linear." },
        { "  rope: 0.01", "  rope: 0.01\n  also: [val.rmse]", "(20,9): error RPR0012: val.rmse judges numbers, but cross-entropy predicts classes. Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, running.accuracy, gap.loss, gap.spike, epochs.run, clipped.share." },
        { "momentum better than sgd", "momentum better than sgd on test.r2", "(28,5): error RPR0023: test.r2 judges numbers, but cross-entropy predicts classes. Allowed: test.accuracy, val.accuracy, train.accuracy, test.loss, val.loss, train.loss, test.macro-f1, val.macro-f1, gap.accuracy, best.epoch, best.val.accuracy, best.val.loss, first.val.accuracy, last.val.accuracy, running.accuracy, gap.loss, gap.spike, epochs.run, clipped.share." },

        // YAML.
        { "seeds: 2", "seeds: &two 2", "(10,8): error RPR0003: anchor &two is not allowed; suite files use neither anchors, aliases nor tags. Way out: leave it out." },
        { "seeds: 2", "seeds: !!int 2", "(10,8): error RPR0003: tag tag:yaml.org,2002:int is not allowed; suite files use neither anchors, aliases nor tags. Way out: leave it out." },
        { "seeds: 2", "seeds: *two", "(10,8): error RPR0003: alias *two is not allowed; suite files use neither anchors, aliases nor tags. Way out: write the value out." },
        { "seeds: 2", "seeds: 2\n? [a, b]\n: 1", "(11,3): error RPR0003: a key must be a word. Given: a list." },
        { "  quick: {folds: 2, seeds: 1, epochs: 1}\n", "  quick: {folds: 2, seeds: 1, epochs: 1}\n---\ntitle: Second\n", "(31,1): error RPR0003: a second document begins here. A suite file holds one." },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_fault_is_said_where_it_is_with_the_way_out(string piece, string by, string faults) =>
        Assert.Equal(faults, Sample.Faults(Sample.With(piece, by)));

    [Theory]
    [InlineData("", "(1,1): error RPR0007: the file is empty. A suite is a mapping of keys to values.")]
    [InlineData("# only a comment\n", "(1,1): error RPR0007: the file is empty. A suite is a mapping of keys to values.")]
    [InlineData("- a\n- b\n", "(1,1): error RPR0007: a suite is a mapping of keys to values. Given: a list.")]
    [InlineData("just words\n", "(1,1): error RPR0007: a suite is a mapping of keys to values. Given: just words.")]
    public void A_file_that_is_no_mapping_is_refused(string text, string faults) => Assert.Equal(faults, Sample.Faults(text));

    [Theory]
    [InlineData("title: [a\nquestion: b\n")]
    [InlineData("title: \"a\n")]
    [InlineData("title: a\n\tquestion: b\n")]
    [InlineData("title: a\n question: b\n")]
    [InlineData("title: %a\n")]
    public void Text_that_is_not_yaml_is_one_fault_with_its_place(string text)
    {
        Assert.Matches(@"^\([1-9][0-9]*,[1-9][0-9]*\): error RPR0002: this is not YAML: .+\.$", Sample.Faults(text));
    }

    [Fact]
    public void Deep_nesting_is_refused_before_anything_recurses() =>
        Assert.Equal(
            "(1,26): error RPR0003: nested too deeply. Allowed: 24 levels.",
            Sample.Faults(new string('[', 100_000) + new string(']', 100_000)));

    [Fact]
    public void Control_characters_never_reach_a_message() =>
        Assert.Equal("(11,1): error RPR0004: unknown key \"\uFFFD[31m\uFFFD\". " + Allowed, Sample.Faults(Sample.With("seeds: 2", "seeds: 2\n\"\\e[31m\\n\": 1")));

    [Fact]
    public void A_fault_in_an_inherited_value_is_said_once_and_points_to_the_base() =>
        Assert.Equal(
            "(16,10): error RPR0012: training.batch must be in [1, 1000000]. Given: 0.",
            Sample.Faults(Sample.With("batch: 32", "batch: 0")));

    private const string Allowed = "Allowed: title, question, source, data, preprocessing, split, seeds, model, training, start, search, metrics, baseline, variants, claims, profiles, ignore, gate.";
}
