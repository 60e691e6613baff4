using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.Lists;

// Who asks, on which day, and in which currency amounts are meant.
public sealed record Ground(AppDb Db, Me Me, DateOnly Today, DateTime Now, string Base, IServiceProvider Services)
{
    public ValueTask<TKept> Kept<TKept>() where TKept : class => Services.GetRequiredService<Kept<TKept>>().Current();
}
