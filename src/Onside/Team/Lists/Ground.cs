using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.Lists;

// Who asks, on which day, in which currency amounts are meant, and with which month the company's year begins.
public sealed record Ground(AppDb Db, Me Me, DateOnly Today, DateTime Now, string Base, int YearBegins, IServiceProvider Services)
{
    public ValueTask<TKept> Kept<TKept>() where TKept : class => Services.GetRequiredService<Kept<TKept>>().Current();
}
