using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Words;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Commitments.Clocks;

// The next words somebody may say, as links in the mail: each opens a page that asks once more, so that a program that follows them changes nothing.
public sealed class AnswerByMail(AppDb db, Kept<PersonNames> people, IRenamed words) : IAnsweredByMail
{
    private const int Most = 3;
    private static readonly Move[] Order = [Move.Promise, Move.Accept, Move.Satisfied, Move.AcceptTerms, Move.Counter, Move.CounterBack, Move.NotSatisfied, Move.RefuseTerms, Move.Decline];

    public string Kind => "commitment";

    public async Task<IReadOnlyList<MailAnswer>> Of(Guid personId, IReadOnlyCollection<Guid> ids)
    {
        var (functions, renamed) = ((await people.Current()).Of(personId).Functions, await words.For(personId));
        var open = await db.Set<Commitment>().AsNoTracking().Where(c => ids.Contains(c.Id) && c.EndedAt == null).ToListAsync();
        return [.. from commitment in open
                   where commitment.Conversation.Awaits is { } voice && Speaks(commitment, voice, personId, functions)
                   from move in Order.Intersect(commitment.Conversation.Open(commitment.Conversation.Awaits!.Value)).Take(Most)
                   select new MailAnswer(commitment.Id, Called(CommitmentWords.Of(move), renamed), $"/commitments/{commitment.Id}/moves/{move}")];
    }

    // As their team calls it, whatever language the mail is in.
    private static FormattableString Called(Renamable word, IReadOnlyDictionary<string, string>? renamed) => renamed?.GetValueOrDefault(word.Key) is { } name ? $"{name}" : word;

    private static bool Speaks(Commitment commitment, Voice voice, Guid personId, IReadOnlyList<Function> functions) => voice == Voice.Requester ? commitment.RequesterId == personId
        : commitment.PerformerId == personId || (commitment is { PerformerId: null, Department: { } department } && functions.Contains(department));
}
