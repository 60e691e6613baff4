using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Roster;

public static class ListPeople
{
    public static async Task<Page<PeoplePage, View>> Get(Query<PeopleFilter> query, AppDb db, Me me, Listing lists) => new(await Read(query, db, me, lists));

    public static async Task<View> Read(Query<PeopleFilter> query, AppDb db, Me me, Listing lists)
    {
        var (filter, asked) = (query.Value, query.Asked);
        var narrowing = await lists.Narrowing<Person>(filter.Where, filter.Fields);
        var people = narrowing.Of(filter.Apply(db, me));
        var page = await (await lists.Sort(PeopleFilter.Sorts, filter.Sort, narrowing)).Page(people, PersonRow.From, filter.After, 50);
        var columns = await lists.Shown<Person>(asked, filter.Columns);
        var sheets = await lists.Sheets(PeopleLists.Kind, page.Rows.Select(row => row.Id), columns);
        return new([.. (await PersonRow.Filled(page.Rows, db, me)).Select(row => row with { Fields = sheets.GetValueOrDefault(row.Id) })], page.Next, await narrowing.Count(people), filter, asked, await TeamChoice.All(db),
            await lists.Columns(PeopleLists.Kind), columns, await lists.Bar(asked, filter, people));
    }

    public record View(
        IReadOnlyList<PersonRow> Rows, string? Next, Counted Count, PeopleFilter Filter, string Asked, IReadOnlyList<TeamChoice> Teams,
        [property: JsonIgnore] IReadOnlyList<CustomField> Own, [property: JsonIgnore] TableColumns Columns, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;
    }
}
