using Onside.Platform.Access;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Market.Content.Playbooks;

// Playbooks: plays for the steps of a sale, in versions.
public static class PlaybooksSetup
{
    public static void AddPlaybooks(this IServiceCollection services)
    {
        services.AddScoped<PlaybookDesk>().AddScoped<ShowPlaybook.Reading>();
        services.AddScoped<IHistoried, PlaybookHistory>();
        services.AddScoped<IFindable, PlaybooksFound>();
        services.AddTells<PlaybookPublished>("layers", (who, published) => $"{who} published version {published.Number}: {published.Change}");
        services.AddSingleton(new Creation($"New playbook", "/playbooks/new", "layers", 56));
    }

    public static void MapPlaybooks(this IEndpointRouteBuilder app)
    {
        var playbooks = app.MapGroup("/playbooks").NotForGuests();
        playbooks.MapGet("", ListPlaybooks.Get).ForReaders();
        playbooks.MapGet("/new", WritePlaybook.Get).ForMembers();
        playbooks.MapPost("", WritePlaybook.Post).ForMembers();
        playbooks.MapGet("/{id:guid}", ShowPlaybook.Get).ForReaders().Opens("playbook");
        playbooks.MapGet("/{id:guid}/versions/{number:int}", ShowPlaybook.Version).ForReaders();
        playbooks.MapGet("/{id:guid}/edit", EditPlaybook.Get).ForMembers();
        playbooks.MapPost("/{id:guid}", EditPlaybook.Post).ForMembers();
        playbooks.MapPost("/{id:guid}/retirement", RetirePlaybook.Post).ForMembers();
        playbooks.MapPost("/{id:guid}/retirement/undo", RetirePlaybook.PostUndo).ForMembers();
        playbooks.MapPost("/{id:guid}/draft", DraftPlaybook.Post).ForMembers();
        playbooks.MapPost("/{id:guid}/draft/deletion", DraftPlaybook.PostDeletion).ForMembers();
        playbooks.MapPost("/{id:guid}/draft/publication", PublishPlaybook.Post).ForMembers();
        playbooks.MapPost("/{id:guid}/draft/plays", EditPlay.Post).ForMembers();
        playbooks.MapPost("/{id:guid}/draft/plays/{playId:guid}", EditPlay.PostEdit).ForMembers();
        playbooks.MapPost("/{id:guid}/draft/plays/{playId:guid}/removal", EditPlay.PostRemoval).ForMembers();
    }
}
