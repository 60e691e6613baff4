using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Web;

namespace Onside.Customers.Tagging;

// The tags of the company: all there are, how they look, who may add some.
public static class TaggingFeature
{
    public static void AddTagging(this IServiceCollection services)
    {
        services.AddKept(TagBook.Load);
        services.AddScoped<ISaving, KeepTags>();
        services.AddScoped<IHistoried, TagHistory>();
        services.AddScoped<IDemoPart, DemoTags>();
        services.AddOutboxKind<RetagRecords>();
        services.AddSingleton(new Setting($"Tags", $"The words your records carry: names, colours, who may add some.", "/settings/tags", "tag", 35));
    }

    public static void MapTagging(this IEndpointRouteBuilder app)
    {
        var tags = app.MapGroup("/settings/tags");
        tags.MapGet("", ListTags.Get).ForAdministrators();
        tags.MapPost("", AddTag.Post).ForAdministrators();
        tags.MapPost("/rules", RuleTags.Post).ForAdministrators();
        tags.MapGet("/{id:guid}/edit", EditTag.Get).ForAdministrators();
        tags.MapPost("/{id:guid}", EditTag.Post).ForAdministrators();
        tags.MapGet("/{id:guid}/merge", MergeTag.Get).ForAdministrators();
        tags.MapPost("/{id:guid}/merge", MergeTag.Post).ForAdministrators();
        tags.MapPost("/{id:guid}/retirement", RetireTag.Post).ForAdministrators();
        tags.MapPost("/{id:guid}/retirement/undo", BringTagBack.Post).ForAdministrators();
    }
}
