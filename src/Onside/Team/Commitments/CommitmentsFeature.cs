using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments.Clocks;
using Onside.Team.Commitments.Guests;
using Onside.Team.Commitments.Plans;
using Onside.Team.Commitments.Promised;
using Onside.Team.Commitments.Queue;
using Onside.Team.Commitments.Wording;

namespace Onside.Team.Commitments;

public static class CommitmentsFeature
{
    public static void AddCommitments(this IServiceCollection services)
    {
        services.AddScoped<Promises>();
        services.AddScoped<Answering>();
        services.AddScoped<Requesting>();
        services.AddScoped<AskingBack>();
        services.AddScoped<Suggesting>();
        services.AddScoped<Candidates>();
        services.AddScoped<CommitmentRows>();
        services.AddScoped<MyPromises>();
        services.AddScoped<ShowCommitment.Reading>();
        services.AddScoped<ISubjects, CommitmentSubjects>();
        services.AddScoped<IFindable, CommitmentSubjects>();
        services.AddScoped<ISuggests, SuggestAboutCommitment>();
        services.AddScoped<IListener, WhenCommitmentMoved>();
        services.AddScoped<IListener, WhenPartEnded>();
        services.AddScoped<IVerifies, VerifyCommitments>();
        services.AddSingleton<ITells, TellCommitments>();
        services.AddSingleton(CommitmentReasons.Asked);
        services.AddSingleton(CommitmentReasons.Answered);
        services.AddSingleton(CommitmentReasons.TakenFurther);
        services.AddClocks();
        services.AddGuests();
        services.AddKept(StandInBook.Load);
        services.AddCommitmentLists();
        services.AddQueue();
        services.AddWording();
        services.AddHanging();
        services.AddPlans();
        services.AddSingleton(new TalkAction("hand", $"Ask for something", "/ask"));
        services.AddSingleton(new Creation($"Ask somebody", "/ask", "hand", 5));
        services.AddSingleton(new Place("promises", $"Promises", "/promises", "hand", 12, Letter: 'm'));
    }

    public static void MapCommitments(this IEndpointRouteBuilder app)
    {
        app.MapClocks();
        app.MapGuests();
        app.MapGet("/promises", ShowPromises.Get).ForReaders();
        app.MapPost("/promises/stand-in", NameStandIn.Post).ForMembers();
        app.MapPost("/promises/stand-in/end", NameStandIn.PostEnd).ForMembers();
        app.MapGet("/promises/{kind}/{id:guid}", SubjectPromises.Get).ForReaders();
        app.MapGet("/promised/{kind}/{id:guid}", PromisedToCustomer.Get).ForReaders();
        app.MapGet("/ask", AskSomebody.Get).ForMembers();
        app.MapQueue();
        app.MapWording();
        app.MapHanging();
        app.MapPlans();
        var commitments = app.MapGroup("/commitments");
        commitments.MapGet("", ListCommitments.Get).ForReaders().OpensUsual("commitment");
        commitments.MapGet("/export", ExportCommitments.Get).ForReaders();
        commitments.MapPost("", AskSomebody.Post).ForMembers();
        commitments.MapGet("/{id:guid}", ShowCommitment.Get).ForReaders().Opens("commitment");
        commitments.MapGet("/{id:guid}/moves/{move}", SayMove.Get).ForMembers();
        commitments.MapPost("/{id:guid}/moves", SayMove.Post).ForMembers();
        commitments.MapGet("/{id:guid}/parts", SplitPromise.Get).ForMembers();
        commitments.MapPost("/{id:guid}/parts", SplitPromise.Post).ForMembers();
        commitments.MapPost("/{id:guid}/standing-alone", SplitPromise.PostAlone).ForMembers();
    }
}
