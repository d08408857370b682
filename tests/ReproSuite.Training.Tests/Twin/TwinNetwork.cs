namespace ReproSuite.Training.Tests.Twin;

/// <summary>A dense layer of the twin, with batch or layer normalization before its activation if asked for; its output is y · mask + shift.</summary>
/// <remarks>
/// Its parameters are a kernel, row-major, a bias, then gamma and beta if it normalizes, and slopes if its activation is prelu, in one flat array for
/// all layers.
/// </remarks>
internal sealed record TwinDense(
    int Units, string Activation, double L1 = 0, double L2 = 0, double[,]? OutputMask = null, bool Norm = false, bool RowNorm = false, double[,]? OutputShift = null)
{
    public int NormNumbers => Norm || RowNorm ? 2 * Units : 0;

    public int Slopes => Activation == "prelu" ? Units : 0;
}

/// <summary>The network once more, in double and in the plainest form, as an oracle: it shares no code with the engine.</summary>
/// <param name="Layers">From input to output; the last one gives logits.</param>
/// <param name="Binary">Sigmoid and binary cross-entropy, instead of softmax and cross-entropy.</param>
/// <param name="Power">Of the distance to the label as a number, 1 or 2, whose mean is the loss instead; 0 for the losses of classes.</param>
internal sealed record TwinNetwork(TwinDense[] Layers, bool Binary, int Power = 0)
{
    /// <summary>Mean data loss plus penalties.</summary>
    public double Objective(double[] parameters, double[,] x, int[] labels)
    {
        var logits = Forward(parameters, x)[^1];
        var sum = 0.0;
        for (var i = 0; i < labels.Length; i++) sum += Power > 0 ? Math.Pow(Math.Abs(logits[i, 0] - labels[i]), Power) : -Math.Log(Probabilities(logits, i)[labels[i]]);
        return sum / labels.Length + Penalty(parameters, x.GetLength(1));
    }

    public double Penalty(double[] parameters, int features)
    {
        var sum = 0.0;
        foreach (var (layer, inputs, offset) in Places(features))
            for (var k = 0; k < inputs * layer.Units; k++)
                sum += layer.L1 * Math.Abs(parameters[offset + k]) + layer.L2 * Math.Pow(parameters[offset + k], 2);
        return sum;
    }

    /// <summary>The derivative of <see cref="Objective"/>, by the chain rule.</summary>
    public double[] Gradient(double[] parameters, double[,] x, int[] labels)
    {
        var outputs = Forward(parameters, x);
        var gradient = new double[parameters.Length];
        var dy = LogitGradient(outputs[^1], labels);
        foreach (var ((layer, inputs, offset), index) in Places(x.GetLength(1)).Select((place, i) => (place, i)).Reverse())
        {
            var input = index == 0 ? x : outputs[index - 1];
            var (sums, normOffset) = (Sums(parameters, layer, offset, input), offset + (inputs + 1) * layer.Units);
            var dz = ThroughActivation(layer, Normalized(parameters, layer, normOffset, sums), dy, parameters, gradient, normOffset + layer.NormNumbers);
            if (layer.Norm) dz = TwinNorm.Gradient(sums, dz, parameters, gradient, normOffset);
            if (layer.RowNorm) dz = TwinRowNorm.Gradient(sums, dz, parameters, gradient, normOffset);
            dy = new double[labels.Length, inputs];
            for (var row = 0; row < labels.Length; row++)
                for (var u = 0; u < layer.Units; u++)
                {
                    gradient[offset + inputs * layer.Units + u] += dz[row, u];
                    for (var k = 0; k < inputs; k++)
                    {
                        gradient[offset + k * layer.Units + u] += input[row, k] * dz[row, u];
                        dy[row, k] += dz[row, u] * parameters[offset + k * layer.Units + u];
                    }
                }
            for (var k = offset; k < offset + inputs * layer.Units; k++)
                gradient[k] += layer.L1 * Math.Sign(parameters[k]) + 2 * layer.L2 * parameters[k];
        }
        return gradient;
    }

    private List<double[,]> Forward(double[] parameters, double[,] x)
    {
        var outputs = new List<double[,]>();
        foreach (var (layer, inputs, offset) in Places(x.GetLength(1)))
        {
            var normOffset = offset + (inputs + 1) * layer.Units;
            var y = Normalized(parameters, layer, normOffset, Sums(parameters, layer, offset, x));
            for (var row = 0; row < y.GetLength(0); row++)
                for (var u = 0; u < layer.Units; u++)
                    y[row, u] = Apply(layer.Activation, y[row, u], layer.Slopes == 0 ? 0 : parameters[normOffset + layer.NormNumbers + u])
                        * (layer.OutputMask?[row, u] ?? 1) + (layer.OutputShift?[row, u] ?? 0);
            outputs.Add(x = y);
        }
        return outputs;
    }

    private static double[,] Normalized(double[] parameters, TwinDense layer, int offset, double[,] sums) =>
        layer.Norm ? TwinNorm.Forward(sums, parameters, offset) : layer.RowNorm ? TwinRowNorm.Forward(sums, parameters, offset) : sums;

    private static double[,] Sums(double[] parameters, TwinDense layer, int offset, double[,] x)
    {
        var inputs = x.GetLength(1);
        var z = new double[x.GetLength(0), layer.Units];
        for (var row = 0; row < z.GetLength(0); row++)
            for (var u = 0; u < layer.Units; u++)
            {
                z[row, u] = parameters[offset + inputs * layer.Units + u];
                for (var k = 0; k < inputs; k++) z[row, u] += x[row, k] * parameters[offset + k * layer.Units + u];
            }
        return z;
    }

    private double[] Probabilities(double[,] logits, int row)
    {
        if (Binary)
        {
            var p = 1 / (1 + Math.Exp(-logits[row, 0]));
            return [1 - p, p];
        }
        var exps = Enumerable.Range(0, logits.GetLength(1)).Select(j => Math.Exp(logits[row, j])).ToArray();
        return [.. exps.Select(e => e / exps.Sum())];
    }

    private double[,] LogitGradient(double[,] logits, int[] labels)
    {
        var gradient = new double[labels.Length, logits.GetLength(1)];
        for (var row = 0; row < labels.Length; row++)
        {
            var p = Probabilities(logits, row);
            var distance = logits[row, 0] - labels[row];
            for (var j = 0; j < gradient.GetLength(1); j++)
                gradient[row, j] = Power switch
                {
                    1 => (double)Math.Sign(distance) / labels.Length,
                    2 => 2 * distance / labels.Length,
                    _ => ClassGradient(p, j, labels[row]) / labels.Length,
                };
        }
        return gradient;
    }

    private double ClassGradient(double[] p, int output, int label) => Binary ? p[1] - label : p[output] - (output == label ? 1 : 0);

    /// <summary>From the gradient of a layer's masked output to that of what its activation is given; notes what slopes get.</summary>
    private static double[,] ThroughActivation(TwinDense layer, double[,] z, double[,] dy, double[] parameters, double[] gradient, int offset)
    {
        var dz = new double[dy.GetLength(0), layer.Units];
        for (var row = 0; row < dz.GetLength(0); row++)
            for (var u = 0; u < layer.Units; u++)
            {
                var masked = dy[row, u] * (layer.OutputMask?[row, u] ?? 1);
                dz[row, u] = masked * Slope(layer.Activation, z[row, u], layer.Slopes == 0 ? 0 : parameters[offset + u]);
                if (layer.Slopes > 0 && z[row, u] <= 0) gradient[offset + u] += masked * z[row, u];
            }
        return dz;
    }

    private static double Apply(string activation, double z, double slope) => activation switch
    {
        "relu" => Math.Max(z, 0),
        "sigmoid" => 1 / (1 + Math.Exp(-z)),
        "tanh" => Math.Tanh(z),
        "prelu" => z > 0 ? z : slope * z,
        "leaky-relu" => z > 0 ? z : 0.3 * z,
        "elu" => z > 0 ? z : Math.Exp(z) - 1,
        "selu" => 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * (Math.Exp(z) - 1)),
        "gelu" => z * NormalShare(z),
        "swish" => z / (1 + Math.Exp(-z)),
        "softplus" => Math.Log(1 + Math.Exp(z)),
        "softsign" => z / (1 + Math.Abs(z)),
        _ => z,
    };

    private static double Slope(string activation, double z, double slope) => activation switch
    {
        "relu" => z > 0 ? 1 : 0,
        "sigmoid" => Math.Exp(-z) / Math.Pow(1 + Math.Exp(-z), 2),
        "tanh" => 1 / Math.Pow(Math.Cosh(z), 2),
        "prelu" => z > 0 ? 1 : slope,
        "leaky-relu" => z > 0 ? 1 : 0.3,
        "elu" => z > 0 ? 1 : Math.Exp(z),
        "selu" => 1.0507009873554805 * (z > 0 ? 1 : 1.6732632423543772 * Math.Exp(z)),
        "gelu" => NormalShare(z) + z * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI),
        "swish" => (1 + Math.Exp(-z) * (1 + z)) / Math.Pow(1 + Math.Exp(-z), 2),
        "softplus" => 1 / (1 + Math.Exp(-z)),
        "softsign" => 1 / Math.Pow(1 + Math.Abs(z), 2),
        _ => 1,
    };

    /// <summary>The normal distribution function, by its power series.</summary>
    private static double NormalShare(double z)
    {
        var (term, sum) = (z, z);
        for (var n = 1; n < 200; n++) sum += term *= z * z / (2 * n + 1);
        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }

    private IEnumerable<(TwinDense Layer, int Inputs, int Offset)> Places(int features)
    {
        var (inputs, offset) = (features, 0);
        foreach (var layer in Layers)
        {
            yield return (layer, inputs, offset);
            offset += (inputs + 1) * layer.Units + layer.NormNumbers + layer.Slopes;
            inputs = layer.Units;
        }
    }
}
