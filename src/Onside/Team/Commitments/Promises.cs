using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Clocks;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments;

// What I may see of the commitments, in which voice I speak in them, and who is waited for until when.
public sealed class Promises(AppDb db, SubjectBook book, Answering answering, Kept<PersonNames> people, Kept<StandInBook> away, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    // Mine, those of the people whose records I see, those that a department of mine is asked, those a clock has told me of, and those about what I see.
    public async Task<IQueryable<Commitment>> Seen(IQueryable<Commitment> commitments)
    {
        if (me.SeesEverything)
            return commitments;
        var (owners, functions, self) = (me.Owners.Concat(await StandingFor()).ToArray(), await Functions(), me.Id);
        Expression<Func<Commitment, bool>> mine = c => owners.Contains(c.RequesterId) || (c.PerformerId != null && owners.Contains(c.PerformerId.Value)) || (c.Department != null && functions.Contains(c.Department.Value)) || c.ColleagueId == self
            || db.Set<ClockTold>().Any(told => told.CommitmentId == c.Id && told.ToId == self);
        return commitments.Where(mine.Or(book.Sees<Commitment>(c => c.SubjectKind, c => c.SubjectId, but: "commitment")));
    }

    public async Task<Commitment> Find(Guid id) => await (await Seen(db.Set<Commitment>())).SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound();

    // The functions I have: what is asked of one of them is asked of me too.
    public async Task<Function[]> Functions() => [.. (await people.Current()).Of(me.Id).Functions];

    // In which voice I speak, if in any. Who is asked as one of many speaks for themselves once they take it.
    public async Task<Voice?> Voice(Commitment commitment) =>
        commitment.RequesterId == me.Id ? Science.FollowThrough.Voice.Requester
        : commitment.PerformerId == me.Id || (commitment.PerformerId is null && commitment.Department is { } department && (await Functions()).Contains(department)) ? Science.FollowThrough.Voice.Performer
        : await For(commitment) is { } somebody ? somebody == commitment.RequesterId ? Science.FollowThrough.Voice.Requester : Science.FollowThrough.Voice.Performer
        : null;

    // Those for whom I answer today.
    public async Task<Guid[]> StandingFor() => [.. (await away.Current()).For(me.Id, clock.Today(me.Zone))];

    // For whom I speak in it, where I do not speak for myself.
    public async Task<Guid?> For(Commitment commitment) =>
        commitment.RequesterId == me.Id || commitment.PerformerId == me.Id ? null : (await StandingFor()).Where(one => one == commitment.RequesterId || one == commitment.PerformerId).Cast<Guid?>().FirstOrDefault();

    public async Task<Commitment> Say(Commitment commitment, Move move, Said said, string? words)
    {
        // Whoever was second hears that first: it may not be theirs to answer any more.
        if (said.Seen != commitment.Moves)
            throw new Objected(new(ObjectionKind.Stale));
        var voice = await Voice(commitment) ?? throw new Refusal($"Only {await Name(commitment.RequesterId)} and {await Asked(commitment)} speak here. Write a note instead.");
        commitment.Say(move, voice, me.Id, await For(commitment), commitment.PerformerId is null && voice == Science.FollowThrough.Voice.Performer ? said with { Performer = me.Id } : said, words, Now);
        await answering.Expect(commitment);
        return commitment;
    }

    private async Task<string> Asked(Commitment commitment) => commitment.GuestName ?? (commitment.PerformerId is { } performer ? await Name(performer) : Platform.Words.Words.Say(commitment.Department!.Value.Called()));

    private async Task<string> Name(Guid person) => (await people.Current()).Of(person).Name;
}
