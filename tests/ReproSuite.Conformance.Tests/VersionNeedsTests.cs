#if PLUGIN_ENGINES
using ReproSuite.TorchSharp.Natives;

namespace ReproSuite.Conformance.Tests;

public sealed class VersionNeedsTests
{
    [Fact]
    public void A_version_is_made_optional_by_one_bit_and_once()
    {
        if (!OperatingSystem.IsLinux()) return;
        var old = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so"));
        var relaxed = (byte[])old.Clone();
        Assert.True(VersionNeeds.MakeOptional(relaxed, "GLIBCXX_3.4"));
        Assert.False(VersionNeeds.MakeOptional(relaxed, "GLIBCXX_3.4"));
        Assert.Equal((byte)2, Assert.Single(old.Zip(relaxed).Where(pair => pair.First != pair.Second).Select(pair => (byte)(pair.First ^ pair.Second))));
    }

    [Fact]
    public void Other_files_and_other_versions_stay_as_they_are()
    {
        if (!OperatingSystem.IsLinux()) return;
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so"));
        Assert.False(VersionNeeds.MakeOptional(bytes, "GLIBCXX_9.9"));
        Assert.False(VersionNeeds.MakeOptional(bytes, "GLIBCXX_3"));
        Assert.False(VersionNeeds.MakeOptional("MZ no such thing"u8.ToArray(), "GLIBCXX_3.4"));
        Assert.False(VersionNeeds.MakeOptional([], "GLIBCXX_3.4"));
    }
}
#endif
