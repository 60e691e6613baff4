using Onside.Market.Content.Helping;
using Onside.Market.Content.Pieces;
using Onside.Market.Content.Playbooks;
using Onside.Market.Content.Responses;
using Onside.Platform.Demo;
using Onside.Platform.Web;

namespace Onside.Market.Content;

// What a company knows about selling: content, playbooks and responses to objections, brought to the deal where they fit, with what happened where they were used.
public static class ContentFeature
{
    public static void AddContent(this IServiceCollection services)
    {
        services.AddPieces();
        services.AddPlaybooks();
        services.AddResponses();
        services.AddHelping();
        services.AddScoped<IDemoPart, DemoContent>();
        services.AddSingleton(new Place("content", $"Playbooks and content", "/content", "layers", 70, NotForGuests: true));
    }

    public static void MapContent(this IEndpointRouteBuilder app)
    {
        app.MapPieces();
        app.MapPlaybooks();
        app.MapResponses();
        app.MapHelping();
    }
}
