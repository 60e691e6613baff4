using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Lists;

// Lists everywhere alike: conditions with and/or, groups, views that are kept.
public static class ListsFeature
{
    public static void AddLists(this IServiceCollection services)
    {
        services.AddKept(ViewBook.Load);
        services.AddKept(ColumnBook.Load);
        services.AddSingleton<ListKinds>();
        services.AddScoped<Listing>();
        services.AddScoped<Together>();
        services.AddScoped<IUsualViews, Beginnings>();
    }

    public static void AddList<T>(this IServiceCollection services, string kind, FormattableString name, string path, Action<ListKind<T>> told) where T : Entity
    {
        var list = new ListKind<T>(kind, name, path);
        told(list);
        services.AddSingleton<ListKind>(list);
    }

    public static void MapLists(this IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("/lists").OnlySeen();
        lists.MapGet("/{kind}/term", AddTerm.Get).ForReaders();
        lists.MapGet("/{kind}/narrowed", Narrow.Get).ForReaders();
        lists.MapGet("/{kind}/change", ChangeMany.Get).ForMembers();
        lists.MapPost("/{kind}/change", ChangeMany.Post).ForMembers();
        lists.MapPost("/{kind}/change/preview", PreviewMany.Post).ForMembers();
        lists.MapPost("/{kind}/columns", ChooseColumns.Post).ForReaders();
        lists.MapPost("/{kind}/views", SaveView.Post).ForReaders();
        lists.MapPost("/{kind}/usual", ChooseUsual.Post).ForReaders();
        lists.MapGet("/views/{id:guid}", EditView.Get).ForReaders();
        lists.MapPost("/views/{id:guid}", EditView.Post).ForReaders();
        lists.MapPost("/views/{id:guid}/deletion", DeleteView.Post).ForReaders();
        lists.MapPost("/views/{id:guid}/deletion/undo", RestoreView.Post).ForReaders();
    }

    // A list that is not there for guests is not asked about by them in another way.
    private static RouteGroupBuilder OnlySeen(this RouteGroupBuilder lists) => lists.AddEndpointFilter(async (call, next) =>
    {
        var (http, services) = (call.HttpContext, call.HttpContext.RequestServices);
        return http.GetRouteValue("kind") is string kind && services.GetRequiredService<Me>().Level == Level.Guest && !services.GetRequiredService<ListKinds>().Of(kind).IsForGuests
            ? throw Refusal.NotFound() : await next(call);
    });
}
