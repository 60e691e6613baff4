using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;

namespace Onside.Bench;

// The yardstick: the same framework and database, one indexed read, nothing else. Every figure is given as a share of it.
public static class Bare
{
    public static async Task<int> Serve(string folder, string database, string port)
    {
        var store = Store.At(folder, database == "-" ? null : database);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddData(store);
        var app = builder.Build();
        Guid id;
        await using (var db = app.Services.GetRequiredService<Migrator>().Open())
            id = await db.Set<Deal>().Select(deal => deal.Id).FirstAsync();
        app.MapGet("/", async (AppDb db) => await db.Set<Deal>().Where(deal => deal.Id == id).Select(deal => deal.Name).SingleAsync());
        await app.RunAsync();
        return 0;
    }
}
