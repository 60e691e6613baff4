using Onside.Platform.Data;
using Onside.Team.Activities;

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

public static class DealTells
{
    public static void AddDealTells(this IServiceCollection services)
    {
        services.AddScoped<ITells, TellMoves>();
        services.AddSingleton<ITells>(new Tells<DealWon>("trophy", (who, _) => $"{who} won the deal"));
        services.AddSingleton<ITells>(new Tells<DealWinUndone>("undo-2", (who, _) => $"{who} took back that the deal is won"));
        services.AddSingleton<ITells>(new Tells<DealLost>("circle-x", (who, lost) => $"{who} closed the deal as lost: {Reason(lost.Reason)}"));
        services.AddSingleton<ITells>(new Tells<DealEndedUndecided>("circle-minus", (who, ended) => ended.Reason is { } reason ? $"{who} closed the deal without a decision: {Reason(reason)}" : (FormattableString)$"{who} closed the deal without a decision"));
        services.AddSingleton<ITells>(new Tells<DealDeclined>("handshake", (who, declined) => $"{who} said no because it did not fit: {Reason(declined.Reason)}"));
        services.AddSingleton<ITells>(new Tells<DealReopened>("rotate-ccw", (who, reopened) => $"{who} reopened the deal: {reopened.Reason}"));
        services.AddSingleton<ITells>(new Tells<DealGiven>("user-check", (who, _) => $"{who} gave the deal to another owner"));
        services.AddSingleton<ITells>(new Tells<DealTeamJoined>("user-plus", (who, _) => $"{who} put somebody on the team"));
        services.AddSingleton<ITells>(new Tells<DealTeamLeft>("user-x", (who, _) => $"{who} took somebody off the team"));
    }

    private static FormattableString Reason(string reason) => System.Runtime.CompilerServices.FormattableStringFactory.Create(reason.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
}
