using Onside.Platform.Access;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Front.History;

public static class HistoryFeature
{
    public static void AddHistory(this IServiceCollection services)
    {
        services.AddScoped<HistoryReader>();
        services.AddScoped<HistoryWords>();
        services.AddScoped<ActReader>();
        services.AddScoped<ITells, TellUndone>();
        services.AddSingleton(new Place("trash", $"Trash", "/trash", "trash-2", 88, NotForGuests: true));
        RefusalParts.Show<LaterChanges, LaterNote>();
        RefusalParts.Show<LeftRecords, LeftNote>();
    }

    public static void MapHistory(this IEndpointRouteBuilder app)
    {
        app.MapGet("/history/{kind}/{id:guid}", ShowHistory.Get).ForReaders();
        app.MapPost("/history/{eventId:guid}/undo", UndoChange.Post).ForMembers();
        app.MapGet("/acts/{id:guid}", ShowAct.Get).ForReaders();
        app.MapPost("/acts/{id:guid}/undo", UndoAct.Post).ForMembers();
        app.MapGet("/trash", ShowTrash.Get).NotForGuests().ForReaders();
        app.MapPost("/trash/{kind}/{id:guid}/restoration", RestoreFromTrash.Post).ForMembers();
    }
}
