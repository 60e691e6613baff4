using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;
using Names = Onside.Team.People.Called;
using Person = Onside.Team.People.Person;

namespace Onside.Team.Roster;

// What a list of people shows, and what it can be narrowed and grouped by.
internal static class PeopleLists
{
    public const string Kind = "person";

    public static void AddPeopleLists(this IServiceCollection services) => services.AddList<Person>(Kind, $"People", "/people", list => list
        .NotForGuests()
        .Calls(person => person.Name)
        .Shows("teams", $"Teams", "wide")
        .Shows("functions", $"Functions", "wide")
        .Shows("access", $"Access").ForAdministrators()
        .Offers("mail", $"E-mail")
        .Offers("sight", $"Sees").ForAdministrators()
        .Draws<PeopleList>(async (asked, ground) => await ListPeople.Read(Query<PeopleFilter>.Of(asked, ground.Me), ground.Db, ground.Me, ground.Services.GetRequiredService<Listing>()))
        .Changing()
        .Text("name", $"Name", person => person.NameKey)
        .Words("function", $"Function", Working, _ => Task.FromResult<IReadOnlyList<Choice>>([.. Enum.GetValues<Function>().Select(function => new Choice(function.ToString(), Say(function.Called())))]))
        .Words("team", $"Team", In, async ground => [.. (await TeamChoice.All(ground.Db)).Select(team => new Choice(team.Id.ToString(), team.Name))])
        .Moment("deactivated", $"Deactivated", person => person.DeactivatedAt, isDated: true, mayBeBlank: true)
        .One("sight", $"Sees", person => person.Sight, sight => Say(Names.Of(sight))).ForAdministrators()
        .Words("access", $"Access", Coming, _ => Task.FromResult<IReadOnlyList<Choice>>([.. Enum.GetValues<Level>().Select(level => new Choice(level.ToString(), Say(Names.Of(level))))])).ForAdministrators());

    private static IQueryable<Guid> Working(AppDb db, string told)
    {
        var function = Read<Function>(told);
        return db.Set<Person>().Where(person => person.Functions.Contains(function)).Select(person => person.Id);
    }

    private static IQueryable<Guid> In(AppDb db, string told)
    {
        var team = Guid.TryParse(told, out var id) ? id : throw NoChoice(told);
        return db.Set<TeamMember>().Where(member => member.TeamId == team).Select(member => member.PersonId);
    }

    private static IQueryable<Guid> Coming(AppDb db, string told)
    {
        var level = Read<Level>(told);
        return db.Set<SignIn>().Where(signIn => signIn.Level == level).Select(signIn => signIn.Id);
    }

    private static TEnum Read<TEnum>(string told) where TEnum : struct, Enum => Enum.TryParse<TEnum>(told, true, out var known) && Enum.IsDefined(known) ? known : throw NoChoice(told);

    private static Refusal NoChoice(string told) => new($"{told} is not one of the offered values.", 400);
}
