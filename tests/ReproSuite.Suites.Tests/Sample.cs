using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;

namespace ReproSuite.Suites.Tests;

/// <summary>A small sound suite that tests bend out of shape.</summary>
internal static class Sample
{
    public const string File = "sample.repro.yaml";

    public const string Text = """
        title: Sample
        question: Does momentum help?
        data:
          set: glyphs
          train-rows: 0..500
        preprocessing:
          - rescale: {divide-by: 255}
        split:
          kfold: {folds: 3}
        seeds: 2
        model:
          mlp: {hidden: [16], output: 10}
        training:
          optimizer:
            sgd: {learning-rate: 0.01}
          batch: 32
          epochs: 3
        metrics:
          rope: 0.01
        baseline: sgd
        variants:
          sgd: {}
          momentum:
            training:
              optimizer:
                sgd: {momentum: 0.9}
        claims:
          - momentum better than sgd
        profiles:
          quick: {folds: 2, seeds: 1, epochs: 1}

        """;

    public static Suite Suite => SuiteReader.Parse(Text, File);

    /// <summary>The sample with one piece of text replaced; the piece must occur exactly once.</summary>
    public static string With(string piece, string by)
    {
        Assert.Equal(2, Text.Split(piece).Length);
        return Text.Replace(piece, by, StringComparison.Ordinal);
    }

    /// <summary>Every fault of a text, one per line, less the file's name.</summary>
    public static string Faults(string text)
    {
        var faults = Assert.Throws<InvalidInputException>(() => SuiteReader.Parse(text, File)).Faults;
        return string.Join('\n', faults.Select(fault => fault.ToString().Replace(File, "", StringComparison.Ordinal)));
    }
}
