using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Platform.Web;

// Idempotency-Key: the same key gives the same answer, once. The effect claims the key in its own transaction; the answer is kept beside it.
public static class OnceOnly
{
    private const int MostBytes = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void UseOnceOnly(this WebApplication app) => app.Use(async (http, next) =>
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || !http.IsUnsafe())
        {
            await next(http);
            return;
        }
        if (key.Length > 100)
            throw new Refusal($"An idempotency key has at most 100 characters.", 400);
        await Run(http, next, $"{http.RequestServices.GetRequiredService<Me>().Id:N}/{key}");
    });

    private static async Task Run(HttpContext http, RequestDelegate next, string key)
    {
        var fingerprint = await Fingerprint(http);
        var db = http.RequestServices.GetRequiredService<AppDb>();
        if (await Settled(db, key) is { } earlier)
        {
            await Repeat(http, earlier, fingerprint);
            return;
        }
        var once = http.RequestServices.GetRequiredService<Once>();
        once.Ask(new OnceKey(key, fingerprint, http.RequestServices.GetRequiredService<TimeProvider>().Now()));
        var wire = http.Response.Body;
        using var kept = new MemoryStream();
        try
        {
            http.Response.Body = kept;
            await next(http);
        }
        catch (DbUpdateException fault) when (Faults.IsUnique(fault) && once.IsClaimed)
        {
            http.Response.Body = wire;
            db.ChangeTracker.Clear();
            if (await Settled(db, key) is not { } first)
                throw;
            await Repeat(http, first, fingerprint);
            return;
        }
        finally
        {
            http.Response.Body = wire;
        }
        await Answer(http, db, key, once, kept);
    }

    private static async Task Answer(HttpContext http, AppDb db, string key, Once once, MemoryStream kept)
    {
        if (once.IsClaimed && kept.Length <= MostBytes)
            await Keep(db, key, http, kept.ToArray());
        await http.Response.Body.WriteAsync(kept.GetBuffer().AsMemory(0, (int)kept.Length));
    }

    private static Task Keep(AppDb db, string key, HttpContext http, byte[] body)
    {
        var headers = string.Join('\n', http.Response.Headers.Where(h => h.Key is "Location" or "HX-Redirect" or "HX-Reswap").Select(h => $"{h.Key}: {h.Value}"));
        return db.Transact(() => db.Set<OnceKey>().Where(k => k.Key == key).ExecuteUpdateAsync(row => row
            .SetProperty(k => k.Status, http.Response.StatusCode).SetProperty(k => k.Type, http.Response.ContentType)
            .SetProperty(k => k.Headers, headers).SetProperty(k => k.Body, body)));
    }

    private static async Task Repeat(HttpContext http, OnceKey earlier, byte[] fingerprint)
    {
        if (!earlier.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            throw new Refusal($"This idempotency key was used for another request.", 422);
        if (earlier.Status is not { } status)
            throw new Refusal($"This was carried out already; its answer is no longer at hand. Reload to see the result.", 409);
        http.Response.StatusCode = status;
        http.Response.ContentType = earlier.Type;
        foreach (var line in (earlier.Headers ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            http.Response.Headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 2)..];
        http.Response.Headers["Idempotency-Replayed"] = "true";
        await http.Response.Body.WriteAsync(earlier.Body);
    }

    private static Task<OnceKey?> Earlier(AppDb db, string key) =>
        db.Set<OnceKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Key == key);

    // The first of two at once is still writing its answer: wait for it a little.
    private static async Task<OnceKey?> Settled(AppDb db, string key)
    {
        var found = await Earlier(db, key);
        for (var waited = TimeSpan.Zero; found is { Status: null } && waited < Patience; waited += TimeSpan.FromMilliseconds(50))
        {
            await Task.Delay(50);
            found = await Earlier(db, key);
        }
        return found;
    }

    private static async Task<byte[]> Fingerprint(HttpContext http)
    {
        http.Request.EnableBuffering(MostBytes, Math.Max(MostBytes * 8L, http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        var piece = new byte[8192];
        for (int read; (read = await http.Request.Body.ReadAsync(piece)) > 0;)
            hash.AppendData(piece, 0, read);
        http.Request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}
