using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

// Each test starts with the same people and an empty pipeline.
public abstract class DealTests(Engine engine) : IAsyncLifetime
{
    protected DealCast Cast { get; private set; } = null!;

    protected OnsideApp App => Cast.App;

    public async Task InitializeAsync() => Cast = await DealCast.On(engine);

    public Task DisposeAsync()
    {
        Cast.Dispose();
        return Task.CompletedTask;
    }
}
