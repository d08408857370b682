using ReproSuite.TorchSharp.Layers;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>A forward pass in training mode of some models, all with as many rows and the same layers left alone, and the step that follows it.</summary>
/// <param name="models">The models.</param>
/// <param name="layers">What computes.</param>
/// <param name="output">The logits, [models, rows, outputs], with all that a backward pass needs.</param>
internal sealed class TrainingPass(ModelSlice models, IReadOnlyList<TorchLayer> layers, Tensor output) : IDisposable
{
    /// <summary>The models.</summary>
    public ModelSlice Models => models;

    /// <summary>Makes the step.</summary>
    /// <param name="staging">Brings gradients and factors to the device.</param>
    /// <param name="pruned">[models, padded numbers]: weights that stay zero; null where no model has any.</param>
    public void Learn(Staging staging, Tensor? pruned)
    {
        using var scope = NewDisposeScope();
        var first = models.Members[0];
        StackTensor[] learning = [.. models.Tensors.Where(tensor => tensor.IsTrained && !first.Freezes(LayerOf(tensor)))];
        if (learning.Length == 0) return;
        var gradients = autograd.grad([output], [.. learning.Select(tensor => tensor.Values)], [LogitGradient(staging)]);
        using var plain = no_grad();
        for (var i = 0; i < learning.Length; i++)
            foreach (var layer in layers) layer.AddPenalty(learning[i], gradients[i], models);
        TorchClipper.Clip(gradients, models);
        Update(learning, gradients, staging);
        foreach (var layer in layers)
            if (!first.Freezes(layer.Name)) layer.Constrain(models);
        if (pruned is not null) models.Numbers.Trained.masked_fill_(pruned, Scalars.Of(0));
    }

    public void Dispose()
    {
        output.Dispose();
        if (models.IsCopy) models.Dispose();
    }

    private static string LayerOf(StackTensor tensor) => Training.Parameters.TakenWeights.LayerOf(tensor.Name);

    /// <summary>Of a model that does not make this step, zeros: its numbers are of no use any more.</summary>
    private Tensor LogitGradient(Staging staging) => staging.Floats("gradient", output.shape, (model, numbers) =>
    {
        var member = models.Members[model];
        if (member.Wish == Wish.Learn) member.LogitGradient.Span.CopyTo(numbers);
        else numbers.Clear();
    });

    /// <summary>One update of everything where all tensors learn, else tensor by tensor.</summary>
    private void Update(IReadOnlyList<StackTensor> learning, IList<Tensor> gradients, Staging staging)
    {
        var (count, trained) = (models.Members.Count, models.Numbers.Trained);
        var optimizer = models.Members[0].Update;
        var factors = Factors(staging);
        if (learning.Count == models.Tensors.Count(tensor => tensor.IsTrained))
        {
            var padding = trained.shape[1] - gradients.Sum(gradient => gradient.numel() / count);
            var all = gradients.Select(gradient => gradient.reshape(count, -1)).Append(zeros(count, padding, device: trained.device));
            optimizer.Update(trained, cat([.. all], 1), [.. models.Numbers.Memory], factors);
            return;
        }
        for (var i = 0; i < learning.Count; i++)
        {
            var gradient = gradients[i].reshape(count, -1);
            Tensor Part(Tensor all) => all.narrow(1, learning[i].First, gradient.shape[1]);
            optimizer.Update(Part(trained), gradient, [.. models.Numbers.Memory.Select(Part)], factors);
        }
    }

    /// <summary>[models, 1] each, sent in one piece.</summary>
    private Tensor[] Factors(Staging staging)
    {
        var each = models.Members[0].Update.Factors().Length;
        return [.. staging.Floats("factors", [models.Members.Count, each], (model, numbers) => models.Members[model].Update.Factors().CopyTo(numbers)).unbind(1).Select(factor => factor.view(-1, 1))];
    }
}
