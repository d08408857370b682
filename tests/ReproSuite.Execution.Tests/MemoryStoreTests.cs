using ReproSuite.Core.Ports;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public sealed class MemoryStoreTests : StoreContract
{
    private readonly MemoryStore _store = new();

    protected override IStore Open() => _store;
}
