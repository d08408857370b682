using System.Runtime.CompilerServices;

namespace ReproSuite.Testing.Tests;

public sealed class RepositoryRootTests
{
    [Fact]
    public void The_root_holds_the_solution() => Assert.True(File.Exists(Path.Combine(RepositoryRoot.FullPath, "ReproSuite.sln")));

    [Fact]
    public void The_source_file_of_a_test_is_found_in_every_kind_of_build() => Assert.True(File.Exists(RepositoryRoot.Resolve(ThisFile())));

    [Fact]
    public void A_path_of_a_deterministic_build_is_taken_from_the_root() =>
        Assert.Equal(Path.Combine(RepositoryRoot.FullPath, "tests", "X.cs"), RepositoryRoot.Resolve("/_/tests/X.cs"));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
