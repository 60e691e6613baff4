using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Team.Activities;

// What I and those whose records I see have done, or have still before them, newest first.
public static class ListActivities
{
    private const int Size = 50, MostPeople = 300;
    public const string Usual = "-day";

    public static readonly Sorts<Activity> Sorts = new Sorts<Activity>().By("day", a => a.At);

    public static async Task<Page<ActivityListPage, View>> Get(Query<Asked> query, Diary diary, AppDb db, Me me, Kept<PersonNames> people, Listing lists) =>
        new(await Read(query, diary, db, me, await people.Current(), lists));

    public static async Task<View> Read(Query<Asked> query, Diary diary, AppDb db, Me me, PersonNames people, Listing lists)
    {
        var asked = query.Value;
        var narrowing = await lists.Narrowing<Activity>(asked.Where, asked.Fields, ActivityFields.Kind);
        var wanted = narrowing.Of(asked.Of(db, me, diary));
        var page = await (await lists.Sort(Sorts, asked.Order, narrowing)).Page(wanted, ActivityView.Of(db, me.Id), asked.After, Size);
        return new(asked.Whose, asked.PersonId, asked.Kind, asked.When, asked.From, asked.Until, Seen(people, me), await diary.Named(page.Rows), page.Next, query.Asked,
            await lists.Shown<Activity>(query.Asked, asked.Columns, ActivityFields.Kind), await lists.Bar(query.Asked, asked, wanted, ActivityFields.Kind))
        {
            Own = await lists.Columns(ActivityFields.Kind), Filter = asked,
        };
    }

    private static IQueryable<Activity> Wanted(AppDb db, Asked asked, Me me, Moments moments)
    {
        var wanted = During(db.Set<Activity>(), asked.When, moments.Now);
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

    private static IQueryable<Activity> During(IQueryable<Activity> activities, ActivityTime when, DateTime now) =>
        when switch { ActivityTime.Past => activities.Past(now), ActivityTime.Ahead => activities.Ahead(now), _ => activities };

    private static IReadOnlyList<Named> Seen(PersonNames people, Me me) =>
        [.. people.All.Values.Where(person => me.SeesEverything || me.Owners.Contains(person.Id)).Take(MostPeople).Select(person => new Named(person.Id, person.Name))];

    public class Asked : ListAsked
    {
        public Whose Whose { get; set; }

        public Guid? PersonId { get; set; }

        public ActivityKind? Kind { get; set; }

        public ActivityTime When { get; set; }

        [InOurTime]
        public DateOnly? From { get; set; }

        [InOurTime]
        public DateOnly? Until { get; set; }

        // Fields.<key>=…, as in every list.
        public Loose? Fields { get; set; }

        public List<string> Columns { get; set; } = [];

        public string? Sort { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public string Order => string.IsNullOrEmpty(Sort) ? Usual : Sort;

        public IQueryable<Activity> Of(AppDb db, Me me, Diary diary) => diary.Seen(Wanted(db, this, me, diary.Moments));
    }

    public sealed record View(
        Whose Whose, Guid? PersonId, ActivityKind? Kind, ActivityTime When, DateOnly? From, DateOnly? Until, IReadOnlyList<Named> People, IReadOnlyList<ActivityView> Activities, string? Next, string Asked,
        [property: JsonIgnore] TableColumns Columns, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;

        [JsonIgnore]
        public IReadOnlyList<CustomField> Own { get; init; } = [];

        [JsonIgnore]
        public Asked Filter { get; init; } = new();
    }
}

public enum Whose
{
    Mine,
    Team,
}

// What is done; open tasks and meetings to come; both.
public enum ActivityTime
{
    Past,
    Ahead,
    Both,
}
