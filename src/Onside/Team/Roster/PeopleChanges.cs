using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;
using Person = Onside.Team.People.Person;

namespace Onside.Team.Roster;

// What administrators can say of many people at once. Who may come in is decided one by one.
internal static class PeopleChanges
{
    public static ListKind<Person> Changing(this ListKind<Person> list) => list
        .ByAdministrators()
        .Holds((db, _) => db.Set<Person>(), Asked, person => person.Name)
        .Sets("team", $"Take into a team", Teams, _ => null, (person, team, ground) => Membership.Join(ground.Db, person.Id, Guid.Parse(team!)))
        .Sets("not-team", $"Take out of a team", Teams, _ => null, (person, team, ground) => Membership.Leave(ground.Db, person.Id, Guid.Parse(team!)))
        .Sets("function", $"Add a function", Offered, Working, (person, function) => SayOfPerson.Works(person, Enum.Parse<Function>(function!)))
        .Sets("not-function", $"Take a function off", Offered, Working, (person, function) => SayOfPerson.NoLongerWorks(person, Enum.Parse<Function>(function!)))
        .Sets("sight", $"Sees", Sights, person => person.Sight.ToString(), (person, sight) => SayOfPerson.Sees(person, Enum.Parse<Sight>(sight!)));

    private static async Task<IQueryable<Person>> Asked(string asked, IServiceProvider services)
    {
        var (db, me) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Me>());
        var filter = Query<PeopleFilter>.Of(asked, me).Value;
        return (await services.GetRequiredService<Listing>().Narrowing<Person>(filter.Where, filter.Fields)).Of(filter.Apply(db, me));
    }

    private static string Working(Person person) => string.Join(", ", person.Functions.Select(function => Say(function.Called())));

    private static async Task<IReadOnlyList<Choice>> Teams(Ground ground) => [.. (await TeamChoice.All(ground.Db)).Select(team => new Choice(team.Id.ToString(), team.Name))];

    private static Task<IReadOnlyList<Choice>> Offered(Ground ground) => Task.FromResult<IReadOnlyList<Choice>>([.. Enum.GetValues<Function>().Select(function => new Choice(function.ToString(), Say(function.Called())))]);

    private static Task<IReadOnlyList<Choice>> Sights(Ground ground) => Task.FromResult<IReadOnlyList<Choice>>([.. Enum.GetValues<Sight>().Select(sight => new Choice(sight.ToString(), Say(Called.Of(sight))))]);
}
