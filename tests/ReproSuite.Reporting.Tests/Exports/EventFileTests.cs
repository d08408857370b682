using System.Text.Json;
using ReproSuite.Reporting.Exports;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests.Exports;

public class EventFileTests
{
    /// <summary>The bytes are those of Google's Python runtime and of crcmod (make_events.py).</summary>
    [Fact]
    public void Bytes_are_those_of_another_writer()
    {
        using var known = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Reporting.Tests", "Exports", "events.json")));
        var file = new EventFile();
        foreach (var scalar in known.RootElement.GetProperty("scalars").EnumerateArray())
            file.Add(scalar.GetProperty("step").GetInt64(), scalar.GetProperty("tag").GetString()!, scalar.GetProperty("value").GetDouble());
        Assert.Equal(known.RootElement.GetProperty("bytes").GetString(), Convert.ToHexStringLower(file.Bytes));
    }
}
