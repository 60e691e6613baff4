using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Hanging;

public abstract class BoardTests(Engine engine) : HangingTests(engine)
{
    [Fact]
    public async Task The_oldest_stands_first_and_it_is_narrowed_by_department_category_and_who_has_it()
    {
        var asked = await Promise();
        await Belongs(Cast.Tom, Function.SolutionsEngineer);
        var old = await Raise(asked, "Capacity", "One surveyor");
        App.Clock.Advance(TimeSpan.FromDays(3));
        var young = await Raise(asked, "Skill", "Nobody reads the old plans", Cast.Mara.Id);

        var board = await Mara.Read<ListObstacles.View>("/obstacles");
        Assert.Equal([old.Id, young.Id], board.Rows.Select(row => row.Id));
        Assert.Equal(("Approve 12 %", Function.SolutionsEngineer), (board.Rows[0].On!.Name, board.Rows[0].Department));
        Assert.Equal([young.Id], await Rows("Whose=Mine"));
        Assert.Equal([old.Id], await Rows("Whose=Nobodys"));
        Assert.Equal([old.Id], await Rows("Category=Capacity"));
        Assert.Equal([old.Id, young.Id], await Rows("Department=SolutionsEngineer"));
        Assert.Empty(await Rows("Department=Finance"));
        Assert.Empty(await Rows("NoDepartment=true"));
        var page = await (await App.As(Cast.Mara).GetAsync("/obstacles?Department=Finance")).Text();
        Assert.Contains("No obstacle matches these filters.", page);
    }

    [Fact]
    public async Task A_cause_that_comes_three_times_in_a_department_within_90_days_is_to_be_improved_and_opens_to_its_rows()
    {
        var asked = await Promise();
        await Belongs(Cast.Tom, Function.SolutionsEngineer);
        var first = await Raise(asked, "Capacity", "One");
        await Raise(asked, "Capacity", "Two");
        await Raise(asked, "Skill", "Another");
        Assert.DoesNotContain((await Mara.Read<ListObstacles.View>("/obstacles")).Causes, cause => cause.Recurs);
        var owned = await As<ShowObstacle.View>(await Tom.Send($"/obstacles/{first.Id}/moves", new { Move = "Own", Seen = first.Version, OwnerId = Cast.Tom.Id }));
        await As<ShowObstacle.View>(await Tom.Send($"/obstacles/{first.Id}/moves", new { Move = "Resolve", Seen = owned.Obstacle.Version, Reason = "A second surveyor" }));
        await Raise(asked, "Capacity", "Three");

        var cause = Assert.Single((await Mara.Read<ListObstacles.View>("/obstacles")).Causes, cause => cause.Recurs);
        Assert.Equal((Function.SolutionsEngineer, ObstacleCategory.Capacity, 3, 2), (cause.Department!.Value, cause.Category, cause.Raised, cause.Open));
        Assert.Equal(3, (await Mara.Read<ListObstacles.View>(cause.Url)).Rows.Count);
        Assert.Contains("To be improved", await (await App.As(Cast.Mara).GetAsync("/obstacles")).Text());
        Assert.Empty((await App.ProgramOf(Cast.Lena).Read<ListObstacles.View>("/obstacles")).Causes);

        App.Clock.Advance(TimeSpan.FromDays(91));
        var later = await App.ProgramOf(Cast.Mara).Read<ListObstacles.View>("/obstacles");
        Assert.Empty(later.Causes);
        Assert.Equal(3, later.Rows.Count);
    }

    [Fact]
    public async Task Nothing_in_the_way_is_explained()
    {
        Assert.Contains("Nothing is in the way", await (await App.As(Cast.Mara).GetAsync("/obstacles")).Text());
        var asked = await Begin();
        Assert.Contains("Name an obstacle early", await (await App.As(Cast.Mara).GetAsync($"/obstacles/on/commitment/{asked.Commitment.Id}")).Text());
    }

    private async Task<IEnumerable<Guid>> Rows(string asked) => (await Mara.Read<ListObstacles.View>($"/obstacles?{asked}")).Rows.Select(row => row.Id);

    private async Task<ObstacleView> Raise(ShowCommitment.View on, string category, string text, Guid? owner = null) =>
        Assert.Single((await As<ShowObstacles.View>(await Mara.Send($"/obstacles/on/commitment/{on.Commitment.Id}", new { Category = category, Text = text, OwnerId = owner }))).Obstacles, one => one.Text == text);

    private async Task Belongs(Person person, Function function)
    {
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == person.Id)).Work([function]);
            return await db.SaveChangesAsync();
        });
        App.Services.GetRequiredService<Kept<PersonNames>>().Forget();
    }
}

public sealed class BoardOnSqlite() : BoardTests(Engine.Sqlite);

public sealed class BoardOnPostgres() : BoardTests(Engine.Postgres);

// A kind of record that somebody answers for, as outcomes are: here every deal is one.
public sealed class PlantedOutcomes(AppDb db, Me me) : ISubjects, IAnswersFor
{
    public string Kind => "planted";

    public FormattableString Called => $"Planted";

    public string Icon => "flag";

    public string Url(Guid id) => $"/deals/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) => [.. (await db.Set<Deal>().VisibleTo(me).Where(deal => ids.Contains(deal.Id)).ToListAsync()).Select(deal => new SubjectName(deal.Id, deal.Name, Url(deal.Id)))];

    public IQueryable<Guid> Visible() => db.Set<Deal>().VisibleTo(me).Select(deal => deal.Id);

    public async Task<Charge?> Of(Guid id) => await db.Set<Deal>().Where(deal => deal.Id == id).Select(deal => new Charge(deal.OwnerId, null)).SingleOrDefaultAsync();
}

public abstract class OutcomeObstacleTests(Engine engine) : IAsyncLifetime
{
    private DealCast _cast = null!;

    public async Task InitializeAsync() => _cast = await DealCast.On(new OnsideApp(engine, host => host.ConfigureTestServices(services =>
    {
        services.AddScoped<ISubjects, PlantedOutcomes>();
        services.AddScoped<IAnswersFor, PlantedOutcomes>();
    })));

    [Fact]
    public async Task On_an_outcome_its_owner_alone_accepts_a_risk_also_for_what_was_promised_about_it()
    {
        var (mara, tom, lena) = (_cast.App.ProgramOf(_cast.Mara), _cast.App.ProgramOf(_cast.Tom), _cast.App.ProgramOf(_cast.Lena));
        var outcome = await _cast.Deal("Filtration for 14 hotels");
        var on = $"/obstacles/on/planted/{outcome.Id}";
        var raised = Assert.Single((await Sent<ShowObstacles.View>(tom, on, new { Category = "Information", Text = "Who signs there?", OwnerId = _cast.Tom.Id })).Obstacles);
        Assert.Equal(("Mara Lindqvist", 404), (raised.Hinders.Name, (int)(await lena.GetAsync(on)).StatusCode));
        Assert.Empty((await lena.Read<ListObstacles.View>("/obstacles")).Rows);
        Assert.Equal("Filtration for 14 hotels", Assert.Single((await mara.Read<ListObstacles.View>("/obstacles")).Rows).On!.Name);
        Assert.Equal(422, (int)(await tom.Send($"/obstacles/{raised.Id}/moves", new { Move = "AcceptRisk", Seen = raised.Version, Reason = "It will do" })).StatusCode);
        Assert.Equal(ObstacleState.AcceptedRisk, (await Sent<ShowObstacle.View>(mara, $"/obstacles/{raised.Id}/moves", new { Move = "AcceptRisk", Seen = raised.Version, Reason = "It will do" })).Obstacle.State);

        var asked = await Sent<ShowCommitment.View>(tom, "/commitments", new { To = _cast.Ruth.Id, Kind = "planted", About = outcome.Id, What = "Read the terms", Condition = "They are read", DueAt = _cast.App.Clock.Now().AddDays(2), Why = "To sign" });
        var below = Assert.Single((await Sent<ShowObstacles.View>(tom, $"/obstacles/on/commitment/{asked.Commitment.Id}", new { Category = "Skill", Text = "Nobody can", OwnerId = _cast.Ruth.Id })).Obstacles);
        Assert.Equal(422, (int)(await tom.Send($"/obstacles/{below.Id}/moves", new { Move = "AcceptRisk", Seen = below.Version, Reason = "It will do" })).StatusCode);
        Assert.Equal(ObstacleState.AcceptedRisk, (await Sent<ShowObstacle.View>(mara, $"/obstacles/{below.Id}/moves", new { Move = "AcceptRisk", Seen = below.Version, Reason = "It will do" })).Obstacle.State);
    }

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }

    private static async Task<T> Sent<T>(HttpClient who, string url, object body)
    {
        var answer = await who.Send(url, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Text());
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<T>(answer.Content, Browsing.Json))!;
    }
}

public sealed class OutcomeObstaclesOnSqlite() : OutcomeObstacleTests(Engine.Sqlite);

public sealed class OutcomeObstaclesOnPostgres() : OutcomeObstacleTests(Engine.Postgres);
