using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Home;

// What others did on my deals since I left: my last request before a gap of half an hour.
public static class Since
{
    private const int Most = 20;

    public static async Task<DateTime> Of(AppDb db, Me me, DateTime now) =>
        await db.Set<Session>().Where(s => s.PersonId == me.Id && (s.Id == me.SessionId ? s.LeftAt != null : s.SeenAt < now.AddMinutes(-30)))
            .MaxAsync(s => (DateTime?)(s.Id == me.SessionId ? s.LeftAt : s.SeenAt)) ?? now.AddDays(-1);

    public static async Task<List<Item>> Read(AppDb db, Me me, Teller teller, DateTime since)
    {
        var rows = await db.Set<PlatformEvent>().Where(e => e.At > since && e.ActorId != null && e.ActorId != me.Id)
            .Join(db.Set<Deal>().Where(deal => deal.OwnerId == me.Id), e => e.SubjectId, deal => deal.Id, (e, deal) => new { Event = e, deal.Name })
            .OrderByDescending(row => row.Event.Sequence).Take(Most)
            .Select(row => new { row.Event.Id, row.Event.At, row.Event.Kind, row.Event.Payload, row.Event.ActorId, row.Event.SubjectId, row.Name, Actor = db.Set<Person>().Where(p => p.Id == row.Event.ActorId).Select(p => p.Name).FirstOrDefault() })
            .ToListAsync();
        var ids = rows.Select(row => row.Id).ToList();
        var changes = rows.Count == 0 ? [] : await db.Set<PlatformChange>().Where(c => ids.Contains(c.EventId)).Select(c => new { c.EventId, c.Field, c.Before, c.After }).ToListAsync();
        var told = await teller.Tell([.. rows.Select(row => new Happening(row.Id, row.At, row.Kind, row.ActorId is { } actor ? new Named(actor, row.Actor ?? "") : null, row.Payload,
            [.. changes.Where(c => c.EventId == row.Id).Select(c => new FieldChange(c.Field, c.Before, c.After))]))]);
        return [.. rows.Where(row => told.TryGetValue(row.Id, out var sentence) && !sentence.IsHidden).Select(row => new Item(row.At, Say(told[row.Id].Sentence), told[row.Id].Icon, row.Name, $"/deals/{row.SubjectId}"))];
    }

    public record Item(DateTime At, string Sentence, string Icon, string Deal, string Url);
}
