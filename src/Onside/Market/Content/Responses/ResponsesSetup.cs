using Onside.Customers.Selling.Objections;
using Onside.Platform.Access;
using Onside.Platform.History;
using Onside.Platform.Search;

namespace Onside.Market.Content.Responses;

// The library of objections: what customers have against it, what was answered, and what held.
public static class ResponsesSetup
{
    public static void AddResponses(this IServiceCollection services)
    {
        services.AddScoped<TopicView.Reading>().AddScoped<ResponseDesk>();
        services.AddScoped<IHistoried, TopicHistory>();
        services.AddScoped<IFindable, TopicsFound>();
        services.AddSingleton(new ObjectionPart("responses", $"Responses others use", "messages-square"));
    }

    public static void MapResponses(this IEndpointRouteBuilder app)
    {
        var topics = app.MapGroup("/objection-topics").NotForGuests();
        topics.MapGet("", ListTopics.Get).ForReaders();
        topics.MapPost("", WriteTopic.Post).ForMembers();
        topics.MapGet("/{id:guid}", ShowTopic.Get).ForReaders().Opens("objection-topic");
        topics.MapPost("/{id:guid}", EditTopic.Post).ForMembers();
        topics.MapPost("/{id:guid}/retirement", RetireTopic.Post).ForMembers();
        topics.MapPost("/{id:guid}/retirement/undo", RetireTopic.PostUndo).ForMembers();
        topics.MapPost("/{id:guid}/responses", AddResponse.Post).ForMembers();
        var responses = app.MapGroup("/objection-responses").NotForGuests();
        responses.MapPost("/{id:guid}/retirement", RetireResponse.Post).ForMembers();
        responses.MapPost("/{id:guid}/retirement/undo", RetireResponse.PostUndo).ForMembers();
        var objections = app.MapGroup("/deal-objections").NotForGuests();
        objections.MapGet("/{id:guid}/responses", ShowResponses.Get).ForReaders();
        objections.MapPost("/{id:guid}/responses", UseResponse.Post).ForMembers();
    }
}
