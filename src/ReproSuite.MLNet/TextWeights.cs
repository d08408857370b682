using Microsoft.ML;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.MLNet;

/// <summary>The weights that text classification starts from: a file that ML.NET would download unasked and unchecked. Here it must lie where people put it.</summary>
/// <remarks>ML.NET reads it from a folder of its context alone, whatever <see cref="Variable"/> says, so a copy is put there for as long as a training lasts.</remarks>
internal sealed class TextWeights : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string File = "NasBert2000000.tsm";

    /// <summary>ML.NET's variable for the folder of such files.</summary>
    public const string Variable = "MICROSOFTML_RESOURCE_PATH";

    private const string Place = "mlnet";
    private readonly string _folder = Directory.CreateTempSubdirectory("repro-weights-").FullName;

    private TextWeights(byte[] weights)
    {
        Sha256 = Digest.Of(weights);
        System.IO.File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, Place)).FullName, File), weights);
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The folder that is looked into: the one that the variable names, else the one that ML.NET downloads into.</summary>
    private static string Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Path.Combine(Path.GetTempPath(), Place);

    private static string FullPath => Path.Combine(Folder, File);

    /// <summary>Lays the file out for a context.</summary>
    public static TextWeights For(MLContext context)
    {
        var weights = new TextWeights(System.IO.File.ReadAllBytes(FullPath));
        context.TempFilePath = weights._folder;
        return weights;
    }

    /// <summary>RPR0824: the file is not there. RPR0825: it is another than the spec asks for. Null when it can be used.</summary>
    public static Fault? Fault(TextClassification spec)
    {
        if (!System.IO.File.Exists(FullPath))
            return new Fault("RPR0824", $"text-classification starts from the weights {File}, which are not in {Folder}. Download https://aka.ms/mlnet-resources/models/{File} into a folder and name the folder in {Variable}.") { Key = "model" };
        if (spec.Weights is { } pinned && Digest.Of(System.IO.File.ReadAllBytes(FullPath)) is var found && found != pinned)
            return new Fault("RPR0825", $"model.weights pins other weights than {FullPath} has. Given: {found}. Pinned: {pinned}. Get the file that is pinned, or pin the one given.") { Key = "model" };
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
