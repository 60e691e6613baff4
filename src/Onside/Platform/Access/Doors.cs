using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Access;

// Who stands behind a cookie or a token: asked of the database at most every half minute, at once when this process changed it.
public sealed class Doors(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, (Actor? Actor, long Until)> _known = new();

    private int _forgotten;

    // A page that only looks for news by itself is no sign that somebody sits before it.
    public ValueTask<Actor?> BySession(string key, IServiceProvider scope, bool isPresent = true) =>
        isPresent ? Known(key, scope, PresentActor) : TryKnown(key, out var known) ? new(known) : new(SessionActor(key, scope, false));

    public ValueTask<Actor?> ByToken(string key, IServiceProvider scope) => Known(key, scope, TokenActor);

    // After the commit of a change of sessions, tokens, levels, teams or sight.
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _known.Clear();
    }

    // What was asked before a change is not kept after it.
    private async ValueTask<Actor?> Known(string key, IServiceProvider scope, Func<string, IServiceProvider, Task<Actor?>> ask)
    {
        if (TryKnown(key, out var known))
            return known;
        var before = Volatile.Read(ref _forgotten);
        var actor = await ask(key, scope);
        return before == Volatile.Read(ref _forgotten) ? Keep(key, actor) : actor;
    }

    private bool TryKnown(string key, out Actor? actor)
    {
        var known = _known.TryGetValue(key, out var entry) && entry.Until > clock.GetTimestamp();
        actor = entry.Actor;
        return known;
    }

    private Actor? Keep(string key, Actor? actor)
    {
        if (_known.Count > Most)
            _known.Clear();
        if (actor is not null)
            _known[key] = (actor, clock.GetTimestamp() + (long)(Fresh.TotalSeconds * clock.TimestampFrequency));
        return actor;
    }

    private Task<Actor?> PresentActor(string key, IServiceProvider scope) => SessionActor(key, scope, true);

    private async Task<Actor?> SessionActor(string key, IServiceProvider scope, bool isPresent)
    {
        var db = scope.GetRequiredService<AppDb>();
        var (hash, now) = (Keys.Hash(key), clock.Now());
        var (idle, oldest) = (now - Session.Idle, now - Session.Longest);
        var found = await db.Set<Session>().Where(s => s.KeyHash == hash && s.EndedAt == null && s.SeenAt > idle && s.StartedAt > oldest)
            .Join(db.Set<SignIn>().Where(who => who.DisabledAt == null), s => s.PersonId, who => who.Id, (s, who) => new { s.Id, s.PersonId, s.SeenAt, who.Level })
            .SingleOrDefaultAsync();
        if (found is null)
            return null;
        if (isPresent && now - found.SeenAt > Session.Pause)
            await db.Transact(() => db.Set<Session>().Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now).SetProperty(x => x.LeftAt, found.SeenAt)));
        else if (isPresent && now - found.SeenAt > TimeSpan.FromMinutes(5))
            await db.Transact(() => db.Set<Session>().Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now)));
        return await Somebody(scope, found.PersonId, found.Level) is { } actor ? actor with { SessionId = found.Id } : null;
    }

    private async Task<Actor?> TokenActor(string key, IServiceProvider scope)
    {
        var db = scope.GetRequiredService<AppDb>();
        var (hash, now) = (Keys.Hash(key), clock.Now());
        var found = await db.Set<Token>().Where(t => t.KeyHash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Join(db.Set<SignIn>().Where(who => who.DisabledAt == null), t => t.PersonId, who => who.Id, (t, who) => new { t.Id, t.PersonId, t.Most, who.Level })
            .SingleOrDefaultAsync();
        if (found is null)
            return null;
        await db.Transact(() => db.Set<Token>().Where(t => t.Id == found.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.UsedAt, now)));
        var level = found.Most < found.Level ? found.Most : found.Level;
        return await Somebody(scope, found.PersonId, level) is { } actor ? actor with { TokenId = found.Id } : null;
    }

    private static Task<Actor?> Somebody(IServiceProvider scope, Guid personId, Level level) =>
        scope.GetRequiredService<IActors>().Of(personId, level);
}
