using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;
using Onside.Team.People.Commands;
using Onside.Team.People.Mine;
using Onside.Team.People.SigningIn;
using Onside.Team.People.Teams;

namespace Onside.Team.People;

public static class PeopleFeature
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<IActors, Actors>();
        services.AddScoped<IHistoried, TeamHistory>();
        services.AddScoped<IHistoried, PersonHistory>();
        services.AddScoped<IListener, WhenTeamJoined>();
        services.AddScoped<IListener, WhenTeamLeft>();
        services.AddScoped<IForgets, ForgetTeams>();
        services.AddScoped<IDemoPart, DemoPeople>();
        services.AddScoped<IGreeting, DemoLinks>();
        services.AddScoped<ISubjects, PersonSubjects>();
        services.AddScoped<IFindable, PersonSubjects>();
        services.AddScoped<IFindable, TeamsFound>();
        services.AddScoped<INearness, Teammates>();
        services.AddKept(TeamBook.Load);
        services.AddKept(LeadBook.Load);
        services.AddScoped<IListener, WhenPersonDeactivated>();
        services.AddKept(PersonNames.Load);
        services.AddSingleton(new Creation($"Invite a person", "/people/new", "user-plus", 60, AdministratorsOnly: true));
        services.AddSingleton(new Creation($"New team", "/teams/new", "users-round", 70, AdministratorsOnly: true));
        services.AddSingleton(new Setting($"Teams", $"Who belongs together, and who leads them.", "/teams", "users-round", 70));
        services.AddCommand<AddPersonCommand>().AddCommand<LinkPersonCommand>().AddCommand<CreateTokenCommand>();
        RefusalParts.Show<ProofNeeded, ProofForm>();
    }

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        MapSigningIn(routes);
        MapMine(routes.MapGroup("/me"));
        var inside = routes.MapGroup("").NotForGuests();
        MapPersons(inside.MapGroup("/people"));
        MapTeams(inside.MapGroup("/teams"));
    }

    private static void MapSigningIn(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", SignInWithPassword.Get).AllowAnonymous();
        routes.MapPost("/sign-in", SignInWithPassword.Post).AllowAnonymous().Guarded().Watched("sign-in");
        routes.MapGet("/sign-in/link/{key}", SignInByLink.Get).AllowAnonymous();
        routes.MapPost("/sign-in/link/{key}", SignInByLink.Post).AllowAnonymous().Watched("sign-in");
        routes.MapGet("/welcome/{key}", ChooseFirstPassword.Get).AllowAnonymous();
        routes.MapPost("/welcome/{key}", ChooseFirstPassword.Post).AllowAnonymous().Watched("sign-in");
        routes.MapPost("/sign-out", SignOut.Post).AllowAnonymous().Watched("sign-out");
    }

    private static void MapMine(RouteGroupBuilder me)
    {
        me.MapGet("", ShowMe.Get).ForReaders();
        me.MapPost("/profile", EditProfile.Post).ForReaders();
        me.MapPost("/formats", ChooseFormats.Post).ForReaders();
        me.MapPost("/theme", ChooseTheme.Post).ForReaders();
        me.MapPost("/proof", ProveAgain.Post).ForReaders().Guarded().Watched("proof");
        me.MapPost("/password", ChangePassword.Post).ForReaders().Watched("password");
        me.MapPost("/mail", ChangeMyMail.Post).ForReaders().Watched("mail");
        me.MapPost("/sessions/end", EndSession.PostOthers).ForReaders();
        me.MapPost("/sessions/{id}/end", EndSession.Post).ForReaders();
        me.MapPost("/tokens", CreateToken.Post).ForReaders().Watched("token");
        me.MapPost("/tokens/{id}/revocation", RevokeToken.Post).ForReaders().Watched("token");
    }

    private static void MapPersons(RouteGroupBuilder people)
    {
        people.MapGet("/{id:guid}", ShowPerson.Get).ForReaders().Opens("person");
        people.MapGet("/new", InvitePerson.Get).ForAdministrators();
        people.MapPost("", InvitePerson.Post).ForAdministrators();
        people.MapGet("/{id:guid}/edit", EditPerson.Get).ForAdministrators();
        people.MapPost("/{id:guid}", EditPerson.Post).ForAdministrators();
        people.MapPost("/{id:guid}/link", MakeLink.Post).ForAdministrators();
        people.MapPost("/{id:guid}/sessions/end", EndSessionsOf.Post).ForAdministrators();
        people.MapGet("/{id:guid}/deactivation", DeactivatePerson.Get).ForAdministrators();
        people.MapPost("/{id:guid}/deactivation", DeactivatePerson.Post).ForAdministrators();
        people.MapPost("/{id:guid}/deactivation/undo", ReactivatePerson.Post).ForAdministrators();
    }

    private static void MapTeams(RouteGroupBuilder teams)
    {
        teams.MapGet("", ListTeams.Get).ForReaders();
        teams.MapGet("/{id:guid}", ShowTeam.Get).ForReaders().Opens("team");
        teams.MapGet("/new", EditTeam.GetNew).ForAdministrators();
        teams.MapPost("", CreateTeam.Post).ForAdministrators();
        teams.MapGet("/{id:guid}/edit", EditTeam.Get).ForAdministrators();
        teams.MapPost("/{id:guid}", EditTeam.Post).ForAdministrators();
        teams.MapPost("/{id:guid}/members", ChangeMembers.Post).ForAdministrators();
        teams.MapPost("/{id:guid}/members/{personId:guid}/leaving", ChangeMembers.PostRelease).ForAdministrators();
        teams.MapPost("/{id:guid}/deletion", DeleteTeam.Post).ForAdministrators();
        teams.MapPost("/{id:guid}/deletion/undo", DeleteTeam.PostUndo).ForAdministrators();
    }
}
