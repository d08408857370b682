using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// Which benchmarks, and for how long, is said on the command line: --list flat, --filter '*Product*', --job short.
// They run inside this process, which is the build that was asked for, with nothing restored or compiled on the way.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(["--inProcess", .. args], DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks"));
