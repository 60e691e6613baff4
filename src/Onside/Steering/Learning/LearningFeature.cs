using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Steering.Learning.Flow;
using Onside.Steering.Learning.Improvements;
using Onside.Steering.Learning.Reviews;
using Onside.Team.Activities;

namespace Onside.Steering.Learning;

// What the company learns from its deals: how its process flows, what closed deals taught, and what was improved by it.
public static class LearningFeature
{
    public static void AddLearning(this IServiceCollection services)
    {
        services.AddScoped<ReviewDesk>().AddScoped<Trio>().AddScoped<ShowReview.Reading>().AddScoped<ShowDealReview.Reading>();
        services.AddScoped<ImprovementDesk>().AddScoped<Gauges>().AddScoped<ShowImprovement.Reading>();
        services.AddScoped<IHistoried, ReviewHistory>().AddScoped<IHistoried, ImprovementHistory>();
        services.AddScoped<IFindable, ReviewsFound>();
        services.AddScoped<IForgets, ForgetReviews>();
        services.AddScoped<IListener, WhenReviewMoved>().AddScoped<IListener, WhenImprovementMoved>().AddScoped<IListener, WhenOwnerLeaves>();
        services.AddScoped<IDemoPart, DemoLearning>();
        services.AddSingleton(WhenReviewMoved.Asked).AddSingleton(WhenImprovementMoved.ToAnswer).AddSingleton(WhenImprovementMoved.Known);
        services.AddTells<ReviewMoved>("notebook-pen", ReviewSaid.Said);
        services.AddTells<ImprovementMoved>("trending-up", ImprovementWords.Said);
        services.AddJob<CheckImprovements>("every hour");
        services.AddSingleton(new DealPart("review", $"What we learned", 22, DealChapter.After));
        services.AddSingleton(new Place("reviews", $"Reviews", "/reviews", "notebook-pen", 23, NotForGuests: true, Under: "deals"));
    }

    public static void MapLearning(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/process").NotForGuests().MapGet("/flow", ShowFlow.Get).ForReaders();
        var deals = app.MapGroup("/deals").NotForGuests();
        deals.MapGet("/{id:guid}/review", ShowDealReview.Get).ForReaders();
        deals.MapPost("/{id:guid}/review", OpenReview.Post).ForMembers();
        var reviews = app.MapGroup("/reviews").NotForGuests();
        reviews.MapGet("", ListReviews.Get).ForReaders();
        reviews.MapGet("/{id:guid}", ShowReview.Get).ForReaders();
        reviews.MapPost("/{id:guid}/words", WriteReview.Post).ForMembers();
        reviews.MapPost("/{id:guid}/unsealing", UnsealReview.Post).ForMembers();
        reviews.MapPost("/{id:guid}/summary", SumUpReview.Post).ForMembers();
        var improvements = app.MapGroup("/improvements").NotForGuests();
        improvements.MapGet("", ListImprovements.Get).ForReaders();
        improvements.MapPost("", ProposeImprovement.Post).ForMembers();
        improvements.MapGet("/{id:guid}", ShowImprovement.Get).ForReaders();
        improvements.MapPost("/{id:guid}", EditImprovement.Post).ForMembers();
        improvements.MapPost("/{id:guid}/acceptance", AcceptImprovement.Post).ForMembers();
        improvements.MapPost("/{id:guid}/refusal", DeclineImprovement.Post).ForMembers();
        improvements.MapPost("/{id:guid}/completion", FinishImprovement.Post).ForMembers();
        improvements.MapPost("/{id:guid}/verdict", JudgeImprovement.Post).ForMembers();
    }
}
