using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// Moves in a sentence: only the book knows the stages' names.
public sealed class TellMoves(Kept<PipelineBook> kept) : ITells
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(DealMoved)), News.Kind(typeof(DealOpened))];

    public async Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened)
    {
        var book = await kept.Current();
        FormattableString Stage(Guid id) => book.Known(id) is { } stage ? (FormattableString)$"{stage.Name}" : $"a stage that no longer exists";
        return happened.ToDictionary(h => h.Id, h => h.Read<DealMoved>() is { ToStageId: var to } moved && to != Guid.Empty
            ? new Told($"{h.Who} moved the deal from {Stage(moved.FromStageId)} to {Stage(to)}", "arrow-right")
            : new Told($"{h.Who} opened the deal", "plus"));
    }
}

// Who was asked in, let go or given the deal.
public sealed class TellPeople(Kept<PersonNames> names) : ITells
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(DealGiven)), News.Kind(typeof(DealTeamJoined)), News.Kind(typeof(DealTeamLeft))];

    public async Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened)
    {
        var people = await names.Current();
        return happened.ToDictionary(h => h.Id, h => h switch
        {
            _ when h.ReadAs<DealGiven>() is { } given => people.Of(given.ToOwnerId).Name is { Length: > 0 } owner ? new Told($"{h.Who} gave the deal to {owner}", "user-check") : new($"{h.Who} gave the deal to another owner", "user-check"),
            _ when h.ReadAs<DealTeamJoined>() is { } joined => people.Of(joined.PersonId).Name is { Length: > 0 } person ? new($"{h.Who} put {person} on the team", "user-plus") : new($"{h.Who} put somebody on the team", "user-plus"),
            _ when h.ReadAs<DealTeamLeft>() is { } left && people.Of(left.PersonId).Name is { Length: > 0 } person => new($"{h.Who} took {person} off the team", "user-x"),
            _ => new($"{h.Who} took somebody off the team", "user-x"),
        });
    }
}

public static class DealTells
{
    public static void AddDealTells(this IServiceCollection services)
    {
        services.AddScoped<ITells, TellMoves>();
        services.AddScoped<ITells, TellPeople>();
        services.AddSingleton<ITells>(new Tells<DealWon>("trophy", (who, _) => $"{who} won the deal"));
        services.AddSingleton<ITells>(new Tells<DealWinUndone>("undo-2", (who, _) => $"{who} took back that the deal is won"));
        services.AddSingleton<ITells>(new Tells<DealClosingUndone>("undo-2", (who, _) => $"{who} took back that the deal is closed"));
        services.AddSingleton<ITells>(new Tells<DealReopeningUndone>("undo-2", (who, _) => $"{who} took back that the deal was reopened"));
        services.AddSingleton<ITells>(new Tells<DealLost>("circle-x", (who, lost) => $"{who} closed the deal as lost: {Reason(lost.Reason)}"));
        services.AddSingleton<ITells>(new Tells<DealEndedUndecided>("circle-minus", (who, ended) => ended.Reason is { } reason ? $"{who} closed the deal without a decision: {Reason(reason)}" : (FormattableString)$"{who} closed the deal without a decision"));
        services.AddSingleton<ITells>(new Tells<DealDeclined>("handshake", (who, declined) => $"{who} said no because it did not fit: {Reason(declined.Reason)}"));
        services.AddSingleton<ITells>(new Tells<DealReopened>("rotate-ccw", (who, reopened) => $"{who} reopened the deal: {reopened.Reason}"));
    }

    private static FormattableString Reason(string reason) => System.Runtime.CompilerServices.FormattableStringFactory.Create(reason.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
}
