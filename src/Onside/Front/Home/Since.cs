using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Home;

// What others did on my deals since I left: my last request before a gap of half an hour.
public sealed class Since(AppDb db, Me me, Teller teller)
{
    // Own acts in between are looked at too, so there is an end to looking.
    private const int Most = 20, Looked = 1_000;

    public async Task<DateTime> Left(DateTime now) =>
        await db.Set<Session>().Where(s => s.PersonId == me.Id && (s.Id == me.SessionId ? s.LeftAt != null : s.SeenAt < now.AddMinutes(-30)))
            .MaxAsync(s => (DateTime?)(s.Id == me.SessionId ? s.LeftAt : s.SeenAt)) ?? now.AddDays(-1);

    public async Task<List<Item>> Read(DateTime since)
    {
        var (events, deals, people, changed) = (db.Set<PlatformEvent>(), db.Set<Deal>(), db.Set<Person>(), db.Set<PlatformChange>());
        var mine = deals.Where(deal => deal.OwnerId == me.Id).Select(deal => deal.Id);
        // The latest are found in the index alone; only those few are read to see whose they are.
        var latest = events.Where(e => mine.Contains(e.SubjectId) && e.At > since).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Looked).Select(e => e.Id);
        var rows = await events.Where(e => latest.Contains(e.Id) && e.ActorId != null && e.ActorId != me.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most)
            .Select(e => new
            {
                e.Id, e.At, e.Kind, e.Payload, e.ActorId, e.SubjectId,
                Name = deals.Where(deal => deal.Id == e.SubjectId).Select(deal => deal.Name).FirstOrDefault() ?? "",
                Actor = people.Where(person => person.Id == e.ActorId).Select(person => person.Name).FirstOrDefault(),
                Changes = changed.Where(c => c.EventId == e.Id).OrderBy(c => c.Sequence).Select(c => new { c.Field, c.Before, c.After }).ToList(),
            }).ToListAsync();
        var told = await teller.Tell([.. rows.Select(row => new Happening(row.Id, row.At, row.Kind, row.ActorId is { } actor ? new Named(actor, row.Actor ?? "") : null, row.Payload,
            [.. row.Changes.Select(c => new FieldChange(c.Field, c.Before, c.After))]))]);
        return [.. rows.Where(row => told.TryGetValue(row.Id, out var sentence) && !sentence.IsHidden).Select(row => new Item(row.At, Say(told[row.Id].Sentence), told[row.Id].Icon, row.Name, $"/deals/{row.SubjectId}"))];
    }

    public sealed record Item(DateTime At, string Sentence, string Icon, string Deal, string Url);
}
