using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Web;

public abstract class OnceOnlyTests(Engine engine)
{
    // Red without Once.Unclaim in Again: the first save took the claim with it, and the second try wrote the effect without one.
    [Fact]
    public async Task A_key_holds_for_a_request_that_was_done_again()
    {
        var loses = new LosesOnce<Deal>();
        using var app = new OnsideApp(engine, host => host.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(loses)));
        var (program, _) = await Seller(app);
        program.DefaultRequestHeaders.Add("Idempotency-Key", "open-1");
        loses.IsArmed = true;

        using var first = await program.Send("/deals", new { Name = "Ward dispensers" });
        using var second = await program.Send("/deals", new { Name = "Ward dispensers" });

        Assert.False(loses.IsArmed);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Text(), await second.Text());
        Assert.Equal(1, await app.Db(db => db.Set<Deal>().CountAsync()));
    }

    // Red without the claim in the transaction (Once.Claim): every one of them opens a deal.
    [Fact]
    public async Task Of_many_who_claim_a_key_at_once_one_acts_and_a_stranger_with_the_same_key_is_not_answered_for()
    {
        using var app = new OnsideApp(engine);
        var (program, other) = await Seller(app);
        for (var round = 0; round < 3; round++)
        {
            foreach (var each in new[] { program, other })
            {
                each.DefaultRequestHeaders.Remove("Idempotency-Key");
                each.DefaultRequestHeaders.Add("Idempotency-Key", $"round-{round}");
            }
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 3 == 2 ? other : program).Send("/deals", new { Name = $"Ward dispensers {round}" })));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
            Assert.Equal(2, (await Task.WhenAll(answers.Select(answer => answer.Text()))).Distinct().Count());
        }
        Assert.Equal(6, await app.Db(db => db.Set<Deal>().CountAsync()));
    }

    private static async Task<(HttpClient Program, HttpClient Other)> Seller(OnsideApp app)
    {
        var pipeline = new Pipeline("Sales", 1);
        pipeline.Add("Preparation", 500);
        await app.Saved(pipeline);
        return (app.ProgramOf(await app.Hire("Mara Lindqvist")), app.ProgramOf(await app.Hire("Tom Okafor")));
    }

    // Somebody else was faster, once.
    private sealed class LosesOnce<T> : SaveChangesInterceptor where T : class
    {
        public bool IsArmed { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!IsArmed || !eventData.Context!.ChangeTracker.Entries<T>().Any())
                return ValueTask.FromResult(result);
            IsArmed = false;
            throw new DbUpdateConcurrencyException("Somebody else was faster.");
        }
    }
}

public sealed class OnceOnlyOnSqlite() : OnceOnlyTests(Engine.Sqlite);

public sealed class OnceOnlyOnPostgres() : OnceOnlyTests(Engine.Postgres);
