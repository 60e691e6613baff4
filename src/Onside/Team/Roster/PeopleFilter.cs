using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Roster;

public class PeopleFilter : ListAsked
{
    public static readonly Sorts<Person> Sorts = new Sorts<Person>().By("name", person => person.NameKey);

    [MaxLength(100)]
    public string? Search { get; set; }

    public Guid? Team { get; set; }

    public Function? Function { get; set; }

    public Level? Level { get; set; }

    public bool? Gone { get; set; }

    public string? Sort { get; set; }

    // The company's own fields: Fields.<key>=… narrows.
    public Loose? Fields { get; set; }

    public List<string> Columns { get; set; } = [];

    [MaxLength(1000)]
    public string? After { get; set; }

    public bool IsEmpty => Search is null && Team is null && Function is null && Level is null && Gone != true && Where.Count == 0 && Fields?.IsBlank != false;

    public IQueryable<Person> Apply(AppDb db, Me me)
    {
        var people = db.Set<Person>().Where(person => Gone == true ? person.DeactivatedAt != null : person.DeactivatedAt == null);
        if (!string.IsNullOrWhiteSpace(Search) && SearchWords.Matching(db, PeopleLists.Kind, Search) is var found)
            people = people.Where(person => found.Contains(person.Id));
        if (Team is { } team)
            people = people.Where(person => db.Set<TeamMember>().Any(member => member.TeamId == team && member.PersonId == person.Id));
        if (Function is { } function)
            people = people.Where(person => person.Functions.Contains(function));
        if (Level is { } level && me.IsAdministrator)
            people = people.Where(person => db.Set<SignIn>().Any(signIn => signIn.Id == person.Id && signIn.Level == level));
        return people;
    }
}
