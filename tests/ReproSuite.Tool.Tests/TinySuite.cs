namespace ReproSuite.Tool.Tests;

/// <summary>A suite that trains in well under a second.</summary>
internal static class TinySuite
{
    public const string Text = """
        title: Tiny
        question: Does a hidden layer help?
        data:
          set: glyphs
          train-rows: 0..240
          test-rows: 0..100
        preprocessing:
          - rescale: {divide-by: 255}
        split:
          kfold: {folds: 2}
        seeds: 2
        model:
          mlp: {hidden: [], output: 10}
        training:
          epochs: 2
          batch: 32
        metrics:
          primary: val.accuracy
        baseline: linear
        variants:
          linear: {}
          hidden:
            model:
              mlp: {hidden: [12]}
          dropout:
            model:
              mlp: {hidden: [12], dropout: 0.5}
        claims:
          - hidden better than linear
        profiles:
          quick: {seeds: [1], epochs: 1}
        """;
}
