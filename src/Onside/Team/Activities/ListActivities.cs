using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Team.Activities;

// What I and those whose records I see have done, newest first.
public static class ListActivities
{
    private const int Size = 50;
    private const int MostRounds = 3;
    private static readonly Sorts<Activity> Newest = new Sorts<Activity>().By("at", a => a.At);

    public static async Task<Page<ActivityListPage, View>> Get(Query<Asked> asked, Diary diary, FieldFilter filter, FieldDesk desk, AppDb db, Me me)
    {
        var wanted = (await filter.Of<Activity>(asked.Value.Fields))(Wanted(db, asked.Value, me, diary.Moments));
        var people = await db.Set<Person>().Where(p => me.SeesEverything || me.Owners.Contains(p.Id)).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(300).Select(p => new Named(p.Id, p.Name)).ToListAsync();
        var (rows, next) = await Seen(wanted, asked.Value.After, diary, db, me);
        return new(new(asked.Value.Whose, asked.Value.PersonId, asked.Value.Kind, asked.Value.From, asked.Value.Until, people, rows, next, asked.Asked) { Own = (await desk.Book()).Offered(ActivityFields.Kind), Narrowed = asked.Value.Fields });
    }

    private static IQueryable<Activity> Wanted(AppDb db, Asked asked, Me me, Moments moments)
    {
        var wanted = db.Set<Activity>().Past(moments.Now);
        if (asked.PersonId is { } person)
            wanted = wanted.Where(a => a.AuthorId == person && (me.SeesEverything || me.Owners.Contains(person)));
        else if (asked.Whose == Whose.Mine)
            wanted = wanted.Where(a => a.AuthorId == me.Id);
        else if (!me.SeesEverything)
            wanted = wanted.Where(a => me.Owners.Contains(a.AuthorId));
        if (asked.Kind is { } kind)
            wanted = wanted.Where(a => a.Kind == kind);
        if (asked.From is { } from && moments.Zone.Instant(from, TimeOnly.MinValue) is var start)
            wanted = wanted.Where(a => a.At >= start);
        if (asked.Until is { } until && moments.Zone.Instant(until.AddDays(1), TimeOnly.MinValue) is var end)
            wanted = wanted.Where(a => a.At < end);
        return wanted;
    }

    // A row whose subject I may not see is left out; the page is filled up again, a few times at most.
    private static async Task<(List<ActivityView> Rows, string? Next)> Seen(IQueryable<Activity> wanted, string? after, Diary diary, AppDb db, Me me)
    {
        var rows = new List<ActivityView>();
        var next = after;
        for (var round = 0; round < MostRounds && (round == 0 || (next is not null && rows.Count < Size)); round++)
        {
            var page = await Newest.Named("-at").Page(wanted, ActivityView.Of(db, me.Id), next, Size - rows.Count);
            rows.AddRange((await diary.Named(page.Rows)).Where(a => a.Subject is not null || a.SubjectId is null && (a.Author.Id == me.Id || a.Task?.Assignee.Id == me.Id)));
            next = page.Next;
        }
        return (rows, next);
    }

    public class Asked
    {
        public Whose Whose { get; set; }

        public Guid? PersonId { get; set; }

        public ActivityKind? Kind { get; set; }

        [InOurTime]
        public DateOnly? From { get; set; }

        [InOurTime]
        public DateOnly? Until { get; set; }

        // Fields.<key>=…, as in every list.
        public Loose? Fields { get; set; }

        public string? After { get; set; }
    }

    public sealed record View(Whose Whose, Guid? PersonId, ActivityKind? Kind, DateOnly? From, DateOnly? Until, IReadOnlyList<Named> People, IReadOnlyList<ActivityView> Activities, string? Next, string Asked)
    {
        [JsonIgnore]
        public IReadOnlyList<CustomField> Own { get; init; } = [];

        [JsonIgnore]
        public Loose? Narrowed { get; init; }
    }
}

public enum Whose
{
    Mine,
    Team,
}
