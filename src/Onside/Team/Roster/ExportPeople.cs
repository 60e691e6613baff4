using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Roster;

// The people as they are asked for, all of them, as a file.
public static class ExportPeople
{
    public static async Task<Exported<PersonRow>> Get(Query<PeopleFilter> query, Query<Exporting> how, AppDb db, Me me, Listing lists)
    {
        var (filter, own) = (query.Value, await lists.Columns(PeopleLists.Kind));
        var narrowing = await lists.Narrowing<Person>(filter.Where, filter.Fields);
        var (sort, completed) = (await lists.Sort(PeopleFilter.Sorts, filter.Sort, narrowing), lists.Completing<PersonRow>(PeopleLists.Kind, person => person.Id, (person, fields) => person with { Fields = fields }));
        return new(Say($"People"), how.Value.Format, [.. Columns(me), .. OwnColumns.Of<PersonRow>(own, person => person.Fields)],
            sort.All(narrowing.Of(filter.Apply(db, me)), PersonRow.From, async rows => await completed(await PersonRow.Filled(rows, db, me))));
    }

    private static IEnumerable<Column<PersonRow>> Columns(Me me) =>
    [
        new("id", "Id", person => person.Id.ToString()),
        new("name", Say($"Name"), person => person.Name),
        new("mail", Say($"E-mail"), person => person.Mail),
        new("teams", Say($"Teams"), person => string.Join(", ", person.Teams)),
        new("functions", Say($"Functions"), person => string.Join(", ", person.Functions.Select(function => Say(function.Called())))),
        new("deactivated", Say($"Deactivated"), person => person.DeactivatedAt),
        .. me.IsAdministrator ? Access : [],
    ];

    private static IEnumerable<Column<PersonRow>> Access =>
    [
        new("access", Say($"Access"), person => person.Level is { } level ? Say(Called.Of(level)) : null),
        new("sight", Say($"Sees"), person => person.Sight is { } sight ? Say(Called.Of(sight)) : null),
    ];
}
