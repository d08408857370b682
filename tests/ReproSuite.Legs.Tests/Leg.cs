global using Demands = System.Collections.Generic.Dictionary<string, string>;
global using Variables = System.Collections.Generic.Dictionary<string, string>;

namespace ReproSuite.Legs.Tests;

/// <summary>One way to run the micro-suite in a process of its own.</summary>
/// <param name="Name">L0 is the machine as it is; the others change one thing.</param>
/// <param name="Variables">Environment variables.</param>
/// <param name="Demands">Facts that its process must have then; every other instruction set must be as in L0.</param>
/// <param name="Options">What the child is told besides.</param>
/// <param name="Needs">The fact of L0 without which the demands cannot be met; null when any machine meets them.</param>
/// <param name="Folder">Where it runs; null for an empty folder of its own.</param>
internal sealed record Leg(string Name, Variables Variables, Demands Demands, ChildOptions Options, string? Needs = null, string? Folder = null)
{
    private static readonly Demands NoVector512 = new() { ["Vector512"] = "False", ["Kernel"] = "Eight" };
    private static readonly Demands NoAvx2 = new(NoVector512) { ["Vector256"] = "False", ["VectorT"] = "128", ["Avx512F"] = "False", ["Avx2"] = "False", ["Fma"] = "False", ["Kernel"] = "SoftFour" };
    private static readonly Demands NoAvx = new(NoAvx2) { ["Avx"] = "False" };
    private static readonly Demands Nothing = new(NoAvx) { ["Kernel"] = "Scalar", ["Vector128"] = "False", ["Sse42"] = "False", ["AdvSimd"] = "False" };

    public static IReadOnlyList<Leg> All { get; } =
    [
        // The slow ones first: they compute every multiply-add in software.
        Instructions("L4 no intrinsics", "EnableHWIntrinsic", "0", Nothing, "Vector128"),
        Instructions("L3 no AVX", "EnableAVX", "0", NoAvx, "Avx"),
        Instructions("L2 no AVX2", "EnableAVX2", "0", NoAvx2, "Avx2"),
        Plain("L0 as it is", new ChildOptions()),
        Instructions("L1 no AVX-512", "EnableAVX512", "0", new(NoVector512) { ["Avx512F"] = "False" }, "Avx512F"),
        Instructions("L5 256 bits preferred", "PreferredVectorBitWidth", "256", NoVector512, "Avx512F"),
        Instructions("L5 128 bits preferred", "PreferredVectorBitWidth", "128", new(NoVector512) { ["Vector256"] = "False", ["VectorT"] = "128", ["Kernel"] = "Four" }, "Avx2"),
        Instructions("L5 Vector<T> of 128 bits", "MaxVectorTBitWidth", "128", new() { ["VectorT"] = "128" }, "Avx2"),
        Instructions("L5 Vector<T> of 512 bits", "MaxVectorTBitWidth", "512", new() { ["VectorT"] = "512" }, "Avx512F"),
        Runtime("L6 no tiers", ("TieredCompilation", "0")),
        Runtime("L6 no profile", ("TieredPGO", "0")),
        Runtime("L6 no quick loops", ("TC_QuickJitForLoops", "0")),
        Runtime("L6 nothing compiled ahead", ("ReadyToRun", "0")),
        Plain("L7 two jobs", new ChildOptions(Jobs: 2)),
        Plain("L7 three jobs", new ChildOptions(Jobs: 3)),
        Plain("L7 five jobs on one core", new ChildOptions(Jobs: 5, OneCore: true), new() { ["Cores"] = "1" }) with { Needs = "Linux" },
        Plain("L7 sixteen jobs, server collector", new ChildOptions(Jobs: 16), new() { ["ServerGc"] = "True" }, ("DOTNET_gcServer", "1")),
        Plain("L7 no concurrent collector", new ChildOptions(Jobs: 2), new() { ["ConcurrentGc"] = "False" }, ("DOTNET_gcConcurrent", "0")),
        Plain("L8 reversed", new ChildOptions(Jobs: 2, Reversed: true)),
        Plain("L8 one trial alone", new ChildOptions(Only: "glyphs/wide/fold=1")),
        Plain("L8 one trial on five threads", new ChildOptions(Jobs: 5, Only: "glyphs/wide/fold=0")),
        Plain("L9 Turkish", new ChildOptions(), new() { ["Culture"] = "tr-TR", ["Decimals"] = "1,5" }, ("LANG", "tr_TR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")) with { Needs = "Linux" },
        Plain("L9 German", new ChildOptions(), new() { ["Culture"] = "de-DE", ["Decimals"] = "1,5" }, ("LC_ALL", "de_DE.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")) with { Needs = "Linux" },
        Plain("L9 no cultures", new ChildOptions(), new() { ["Culture"] = "", ["Decimals"] = "1.5" }, ("LANG", "tr_TR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")),
        Plain("L9 a culture with commas", new ChildOptions(OwnCulture: true), new() { ["Decimals"] = "1,5" }),
        Plain("L9 another zone", new ChildOptions(), new() { ["Zone"] = "345" }, ("TZ", "Asia/Kathmandu")) with { Needs = "Linux" },
        Plain("L9 another folder", new ChildOptions(), new() { ["Folder"] = AppContext.BaseDirectory.TrimEnd('/', '\\') }) with { Folder = AppContext.BaseDirectory },
        Plain("L10 evaluation row by row", new ChildOptions(EvaluationRows: 1)),
        Plain("L10 evaluation by seven rows", new ChildOptions(EvaluationRows: 7)),
        Plain("L10 evaluation at once", new ChildOptions(EvaluationRows: 1000)),
    ];

    public static Leg Find(string name) => All.Single(leg => leg.Name == name);

    /// <summary>Why the demands cannot be met on a machine whose L0 has these facts, or null when they can.</summary>
    public string? Lacks(IReadOnlyDictionary<string, string> here) => Needs is null || here[Needs] == "True" ? null : $"{Name} demands nothing here: {Needs} is {here[Needs]}.";

    public override string ToString() => Name;

    private static Leg Instructions(string name, string setting, string value, Demands demands, string needs) =>
        new(name, new() { [$"DOTNET_{setting}"] = value }, demands, new ChildOptions(), needs);

    private static Leg Runtime(string name, (string Setting, string Value) runtime) =>
        new(name, new() { [$"DOTNET_{runtime.Setting}"] = runtime.Value }, [], new ChildOptions());

    private static Leg Plain(string name, ChildOptions options, Demands? demands = null, params (string Name, string Value)[] variables) =>
        new(name, variables.ToDictionary(variable => variable.Name, variable => variable.Value), demands ?? [], options);
}
