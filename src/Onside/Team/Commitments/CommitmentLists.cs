using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.Commitments.Promised;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// What the list of commitments shows, and what it can be narrowed and grouped by.
public static class CommitmentLists
{
    private const int MostTold = 300;

    public static void AddCommitmentLists(this IServiceCollection services) => services.AddList<Commitment>("commitment", $"Promises", "/commitments", list => list
        .Calls(commitment => commitment.What)
        .Shows("state", $"State")
        .Shows("performer", $"Who")
        .Shows("requester", $"For whom")
        .Shows("due", $"Due", "num")
        .Offers("about", $"About")
        .Offers("promised", $"Promised to")
        .Offers("asked", $"Asked on", "num wide")
        .Offers("ended", $"Ended on", "num wide")
        .Offers("counts", $"Counts as")
        .Draws<CommitmentList>(async (asked, ground) => await ListCommitments.Read(Query<ListCommitments.Filter>.Of(asked, ground.Me), ground.Db, ground.Services.GetRequiredService<Promises>(), ground.Services.GetRequiredService<CommitmentRows>(), ground.Services.GetRequiredService<Listing>(), ground.Me))
        .Person("performer", $"Who", commitment => commitment.PerformerId, mayBeBlank: true)
        .Person("requester", $"For whom", commitment => commitment.RequesterId)
        .Person("colleague", $"Taken further for", commitment => commitment.ColleagueId, mayBeBlank: true)
        .One("state", $"State", commitment => commitment.State, state => Say(CommitmentWords.Of(state)))
        .Moment("due", $"Due", commitment => commitment.DueAt, isDated: true, mayBeBlank: true)
        .Moment("asked", $"Asked on", commitment => commitment.CreatedAt, isDated: true)
        .Moment("ended", $"Ended on", commitment => commitment.EndedAt, mayBeBlank: true)
        .Moment("review", $"Review", commitment => commitment.ReviewAt, mayBeBlank: true)
        .YesNo("late", $"Late", ground => Task.FromResult(Late(ground.Now)))
        .YesNo("blocked", $"Blocked", _ => Task.FromResult<Expression<Func<Commitment, bool>>>(commitment => commitment.EndedAt == null && commitment.BlockedBy > 0))
        .One("counts", $"Counts as", commitment => commitment.Reckoned, reckoned => Say(CommitmentWords.Of(reckoned)))
        .Word("about", $"About what", commitment => commitment.SubjectKind, Kinds)
        .One("promised", $"Promised to", commitment => commitment.PromisedToId, ground => Told(ground, (side, people) => side.Named(people)), mayBeBlank: true)
        .Concerning("customer", $"Customer", async (id, ground) => (await Side(ground).Circle(id)).Promised(ground.Db), ground => Told(ground, (side, people) => side.CustomersOf(people)))
        .YesNo("outside", $"From somebody outside", _ => Task.FromResult<Expression<Func<Commitment, bool>>>(commitment => commitment.GuestId != null)));

    private static ICustomerSide Side(Ground ground) => ground.Services.GetRequiredService<ICustomerSide>();

    // Those to whom something is promised that I see.
    private static async Task<IReadOnlyList<Choice>> Told(Ground ground, Func<ICustomerSide, IReadOnlyCollection<Guid>, Task<IReadOnlyList<Choice>>> choose) =>
        await choose(Side(ground), await (await ground.Services.GetRequiredService<Promises>().Seen(ground.Db.Set<Commitment>().Where(commitment => commitment.PromisedToId != null))).Select(commitment => commitment.PromisedToId!.Value).Distinct().Take(MostTold).ToListAsync());

    private static Task<IReadOnlyList<Choice>> Kinds(Ground ground) => Task.FromResult<IReadOnlyList<Choice>>([.. ground.Services.GetRequiredService<SubjectBook>().Kinds.Select(kind => new Choice(kind.Kind, Say(kind.Called)))]);

    private static Expression<Func<Commitment, bool>> Late(DateTime now) => commitment => commitment.State == CommitmentState.Promised && commitment.DueAt <= now;
}
