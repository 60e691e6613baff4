using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.People.Teams;

namespace Onside.Team.People;

public static class ListPeople
{
    public class Wish : ListAsked
    {
        [MaxLength(100)]
        public string? Search { get; set; }

        public Guid? Team { get; set; }

        public Function? Function { get; set; }

        public Level? Level { get; set; }

        public bool? Gone { get; set; }

        public string? Sort { get; set; }

        // The company's own fields: Fields.<key>=… narrows, fields.<key> is a column.
        public Loose? Fields { get; set; }

        public List<string> Columns { get; set; } = [];

        [MaxLength(1000)]
        public string? After { get; set; }

        public bool Narrows => Search is not null || Team is not null || Function is not null || Level is not null || Gone == true || Where.Count > 0 || Fields?.IsBlank == false;
    }

    public record Row(Guid Id, string Name, string? Mail, IReadOnlyList<Function> Functions, DateTime? DeactivatedAt)
    {
        public IReadOnlyList<string> Teams { get; init; } = [];

        // For administrators only.
        public Level? Level { get; init; }
        public bool NeverCame { get; init; }

        // The company's own.
        public object? Fields => Beside?.Plain;

        [JsonIgnore]
        public PersonBeside? Beside { get; init; }
    }

    public record View(IReadOnlyList<Row> Rows, string? Next, Counted Count, Wish Asked, IReadOnlyList<TeamChoice> Teams)
    {
        public object? Groups { get; init; }
        public object? Calendar { get; init; }

        [JsonIgnore]
        public PeopleBeside? Beside { get; init; }

        [JsonIgnore]
        public PeopleBar? Bar { get; init; }

        [JsonIgnore]
        public string Address { get; init; } = "";
    }

    private static readonly Sorts<Person> Sorts = new Sorts<Person>().By("name", person => person.NameKey);

    public static async Task<Page<PeoplePage, View>> Get(Query<Wish> query, AppDb db, Me me, IPersonBeside beside, IPeopleList list)
    {
        var wish = query.Value;
        var also = await beside.List(Sorts, wish.Sort, wish.Fields, wish.Columns, query.Asked);
        var people = (await list.Narrowing(wish)).Of(also.Narrowing.Of(Asked(db, wish, me)));
        var page = await also.Sort.Page(people, p => new Row(p.Id, p.Name, p.Mail, p.Functions, p.DeactivatedAt), wish.After, 50);
        var own = await also.Rows([.. page.Rows.Select(row => row.Id)]);
        var bar = await list.Bar(query.Asked, wish, people);
        return new(new([.. (await Filled(db, page.Rows, me)).Select(row => row with { Beside = own.GetValueOrDefault(row.Id) })], page.Next, await people.CountUpTo(), wish, await TeamChoice.All(db)) { Groups = bar.Groups, Calendar = bar.Calendar, Beside = also, Bar = bar, Address = query.Asked });
    }

    private static IQueryable<Person> Asked(AppDb db, Wish wish, Me me)
    {
        var people = db.Set<Person>().Where(person => wish.Gone == true ? person.DeactivatedAt != null : person.DeactivatedAt == null);
        if (!string.IsNullOrWhiteSpace(wish.Search))
        {
            var found = SearchWords.Matching(db, "person", wish.Search);
            people = people.Where(person => found.Contains(person.Id));
        }
        if (wish.Team is { } team)
            people = people.Where(person => db.Set<TeamMember>().Any(member => member.TeamId == team && member.PersonId == person.Id));
        if (wish.Function is { } function)
            people = people.Where(person => person.Functions.Contains(function));
        if (wish.Level is { } level && me.IsAdministrator)
            people = people.Where(person => db.Set<SignIn>().Any(signIn => signIn.Id == person.Id && signIn.Level == level));
        return people;
    }

    private static async Task<IReadOnlyList<Row>> Filled(AppDb db, IReadOnlyList<Row> rows, Me me)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var teams = (await db.Set<TeamMember>().Where(member => ids.Contains(member.PersonId))
            .Join(db.Set<Teams.Team>(), member => member.TeamId, team => team.Id, (member, team) => new { member.PersonId, team.Name }).ToListAsync()).ToLookup(t => t.PersonId, t => t.Name);
        var access = me.IsAdministrator
            ? await db.Set<SignIn>().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new { s.Level, s.CameInAt })
            : [];
        return [.. rows.Select(row => row with
        {
            Teams = [.. teams[row.Id].Order(StringComparer.CurrentCulture)], Level = access.GetValueOrDefault(row.Id)?.Level,
            NeverCame = access.GetValueOrDefault(row.Id) is { CameInAt: null },
        })];
    }
}
