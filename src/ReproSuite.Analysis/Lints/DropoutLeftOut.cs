using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Dropout behind some hidden layers and not behind others.</summary>
internal sealed class DropoutLeftOut() : Lint("L17", Severity.Warning,
    "Dropout once instead of after each layer",
    "A line indented too little adds dropout behind the last layer only; the network that was meant is then not the one that was measured.",
    "Use `mlp: {dropout: …}`, which places it behind every hidden layer, or write every layer out.")
{
    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, subject.Networks.Where(n => Hidden(n.Network) > Dropouts(n.Network) && Dropouts(n.Network) > 0).Select(n => n.Variant.Name),
        names => $"{names}: fewer dropout layers than hidden layers.", "model");

    private static int Hidden(Network network) => network.Layers.SkipLast(1).Count(layer => layer is Dense);

    private static int Dropouts(Network network) => network.Layers.Count(layer => layer is Dropout or AlphaDropout);
}
