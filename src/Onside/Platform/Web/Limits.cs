using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// How much one person, program or address may ask for, and how long a request may take to arrive. Settings: Limits:PerSecond, Limits:SignInsPerMinute (0: no limit).
public static class Limits
{
    private const long Usual = 1 << 20;

    // A whole page, so that drawing it never waits for the reader.
    private const long Page = 1 << 20;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var perSecond = builder.Configuration.GetValue("Limits:PerSecond", 100);
        var signIns = builder.Configuration.GetValue("Limits:SignInsPerMinute", 10);
        builder.Services.AddSingleton(_ => PartitionedRateLimiter.Create<HttpContext, string>(http => Of(http, perSecond, signIns)));
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Usual;
            kestrel.Limits.MaxResponseBufferSize = Page;
            kestrel.Limits.MaxRequestHeaderCount = 60;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(500, TimeSpan.FromSeconds(5));
            kestrel.Limits.MaxConcurrentConnections = 10_000;
        });
    }

    public static void UseLimits(this WebApplication app)
    {
        var limiter = app.Services.GetRequiredService<PartitionedRateLimiter<HttpContext>>();
        // The framework's own step never lets go of its timers, nor of the program they belong to.
        app.Use(async (http, next) =>
        {
            using var lease = limiter.AttemptAcquire(http);
            if (!lease.IsAcquired)
                throw new TooMuch(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1));
            await next(http);
        });
        app.Use((http, next) => http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ? throw new Refusal($"This is too large to send.", 413) : next(http));
    }

    // For uploads: this route takes a larger body.
    public static T Takes<T>(this T route, int megabytes) where T : IEndpointConventionBuilder => route.WithMetadata(new RequestSizeLimitAttribute(megabytes * Usual));

    // For what a page brings along many times.
    public static T Unlimited<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(Free.Ever);

    // For sign-in and other doors where somebody may guess.
    public static T Guarded<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(Guard.Ever);

    private static RateLimitPartition<string> Of(HttpContext http, int perSecond, int signIns)
    {
        var me = http.RequestServices.GetRequiredService<Me>();
        if (http.GetEndpoint()?.Metadata.GetMetadata<Free>() is not null)
            return RateLimitPartition.GetNoLimiter("");
        var guarded = http.IsUnsafe() && http.GetEndpoint()?.Metadata.GetMetadata<Guard>() is not null;
        var address = http.Connection.RemoteIpAddress?.ToString();
        if (guarded && signIns > 0 && address is not null)
            return Bucket($"guess {address}", signIns, TimeSpan.FromMinutes(1));
        if (perSecond <= 0 || !me.IsSomebody && address is null)
            return RateLimitPartition.GetNoLimiter("");
        return Bucket(me.IsSomebody ? (me.TokenId ?? me.Id).ToString() : address!, perSecond, TimeSpan.FromSeconds(1));
    }

    // As many at once as in one period; filled again little by little.
    private static RateLimitPartition<string> Bucket(string who, int most, TimeSpan period) => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = most, TokensPerPeriod = Math.Max(1, most / 10), ReplenishmentPeriod = period / Math.Min(10, most), QueueLimit = 0, AutoReplenishment = true,
    });

    private sealed class Free
    {
        public static readonly Free Ever = new();
    }

    private sealed class Guard
    {
        public static readonly Guard Ever = new();
    }
}

public sealed class TooMuch(TimeSpan wait) : Refusal($"This is more than can be answered at once. Please wait a moment.", 429)
{
    public string RetryAfter { get; } = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
