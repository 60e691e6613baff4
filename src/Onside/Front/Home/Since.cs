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
        var (deals, people) = (db.Set<Deal>(), db.Set<Person>());
        var mine = deals.Where(deal => deal.OwnerId == me.Id).Select(deal => deal.Id);
        var rows = await db.Set<PlatformEvent>().Where(e => mine.Contains(e.SubjectId) && e.At > since && e.ActorId != null && e.ActorId != me.Id)
            .OrderByDescending(e => e.Sequence).Take(Most)
            .Select(e => new
            {
                e.Id, e.At, e.Kind, e.Payload, e.ActorId, e.SubjectId,
                Name = deals.Where(deal => deal.Id == e.SubjectId).Select(deal => deal.Name).FirstOrDefault() ?? "",
                Actor = people.Where(person => person.Id == e.ActorId).Select(person => person.Name).FirstOrDefault(),
            }).ToListAsync();
        var ids = rows.Select(row => row.Id).ToList();
        var changes = rows.Count == 0 ? [] : await db.Set<PlatformChange>().Where(c => ids.Contains(c.EventId)).Select(c => new { c.EventId, c.Field, c.Before, c.After }).ToListAsync();
        var told = await teller.Tell([.. rows.Select(row => new Happening(row.Id, row.At, row.Kind, row.ActorId is { } actor ? new Named(actor, row.Actor ?? "") : null, row.Payload,
            [.. changes.Where(c => c.EventId == row.Id).Select(c => new FieldChange(c.Field, c.Before, c.After))]))]);
        return [.. rows.Where(row => told.TryGetValue(row.Id, out var sentence) && !sentence.IsHidden).Select(row => new Item(row.At, Say(told[row.Id].Sentence), told[row.Id].Icon, row.Name, $"/deals/{row.SubjectId}"))];
    }

    public record Item(DateTime At, string Sentence, string Icon, string Deal, string Url);
}
