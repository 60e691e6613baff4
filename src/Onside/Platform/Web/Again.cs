using Onside.Platform.Data;

namespace Onside.Platform.Web;

// Two at once: the loser's whole unit of work is done again on what the winner saved, so that its own rules decide.
public sealed class Again : IEndpointFilter
{
    private const int Most = 8;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        await using var held = await http.RequestServices.GetRequiredService<AppDb>().Hold(!http.IsUnsafe(), http.RequestAborted);
        for (var round = 1; ; round++)
        {
            try
            {
                return await next(context);
            }
            catch (Exception fault) when (round < Most && http.IsUnsafe() && (Faults.IsWorthAnotherTry(fault) || Faults.IsUnique(fault)))
            {
                var (db, once) = (http.RequestServices.GetRequiredService<AppDb>(), http.RequestServices.GetRequiredService<Once>());
                db.ChangeTracker.Clear();
                if (Faults.IsUnique(fault) && await once.IsTaken(db))
                    throw;
                once.Unclaim();
            }
        }
    }
}
