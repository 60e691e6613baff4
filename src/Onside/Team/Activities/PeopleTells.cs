using Onside.Team.People;

namespace Onside.Team.Activities;

// What is decided about people, in sentences; People itself stands below them.
public static class PeopleTells
{
    public static void AddPeopleTells(this IServiceCollection services)
    {
        services.AddTells<PersonInvited>("user-plus", (who, invited) => $"{who} invited this person: {Called.Of(invited.Level)}");
        services.AddTells<LevelChanged>("shield", (who, changed) => $"{who} changed the access from {Called.Of(changed.Before)} to {Called.Of(changed.After)}");
        services.AddTells<PersonDeactivated>("user-x", (who, _) => $"{who} deactivated this person");
        services.AddTells<PersonReactivated>("user-check", (who, _) => $"{who} reactivated this person");
        services.AddTells<LinkMade>("key-round", (who, _) => $"{who} made a link to sign in");
        services.AddTells<PasswordChanged>("key-round", (who, _) => $"{who} chose a new password");
        services.AddTells<PersonSignedOut>("log-out", (who, _) => $"{who} signed this person out everywhere");
        services.AddTells<TokenCreated>("key-round", (who, created) => $"{who} made the token {created.Name} for programs");
        services.AddTells<TokenRevoked>("key-round", (who, _) => $"{who} revoked a token");
        services.AddTells<PersonJoined>("users-round", (who, joined) => $"{who} took this person into the team {joined.Team}");
        services.AddTells<PersonLeft>("users-round", (who, left) => $"{who} took this person out of the team {left.Team}");
    }
}
