using Onside.Platform.Demo;
using Onside.Science.FollowThrough;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments;

// How a conversation goes on by chance: most are promised and kept, some countered, some late, a few broken; a no comes with its reason.
public sealed class DemoLot(DemoStory story, DemoConversation talk, string restatement, string evidence)
{
    private static readonly string[] Noes = ["Two others of mine are due the same day.", "That is not ours to decide; ask legal.", "Without the survey I would only guess.", "Next week I could, this week not."];
    private static readonly string[] Withdrawn = ["The customer answered it themselves.", "It is not needed any more.", "Somebody found last year's."];
    private static readonly string[] Broken = ["I am ill this week.", "The plant is down until Friday.", "A tender came in between, I cannot hold it."];
    private static readonly string[] Missing = ["The date is missing.", "It is for the old building, not the new one.", "Two of the numbers do not agree.", "I cannot find it on the deal."];
    private static readonly string[] Thanks = ["Thank you, exactly what I needed.", "Thank you.", "Perfect, and early."];

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(12);

    private Commitment It => talk.Commitment;

    private Dice Dice => story.Dice;

    private Guid? Performer => It.PerformerId ?? talk.Performer;

    public void Live()
    {
        if (Answered() && !Left())
            Delivered();
        if (It.EndedAt is null && It.DueAt < story.Day.HistoryEnd - Forgotten)
            Close(talk.Later(It.RequesterId, It.DueAt.Value > talk.At ? It.DueAt.Value : talk.At, Dice.Between(4, 24)));
    }

    // Nobody leaves things open for weeks: whoever asked ends it.
    private void Close(DateTime at) => talk.Say(It.State switch { CommitmentState.Reported => Move.Satisfied, CommitmentState.Promised => Move.Cancel, CommitmentState.Offered => Move.Decline, _ => Move.Withdraw }, Voice.Requester, at, new(0) { Reason = Dice.Pick(Withdrawn) });

    // Whether there is a promise.
    private bool Answered()
    {
        var at = talk.Later(Performer, talk.At, Dice.LogNormal(3, 0.8));
        return Dice.Share() switch
        {
            < 0.03 => Ended(talk.Say(Move.Withdraw, Voice.Requester, at, new(0) { Reason = Dice.Pick(Withdrawn) })),
            < 0.09 => Ended(talk.Say(Move.Decline, Voice.Performer, at, new(0) { Reason = Dice.Pick(Noes) })),
            < 0.13 => talk.Say(Move.WillAnswerBy, Voice.Performer, at, new(0) { AnswerBy = talk.Later(Performer, at, 5) }) && Promised(talk.Later(Performer, at, 4)),
            < 0.25 => Countered(at),
            _ => Promised(at),
        };
    }

    private static bool Ended(bool _) => false;

    private bool Promised(DateTime at) => talk.Say(Move.Promise, Voice.Performer, at, new(0) { Restatement = restatement, Review = talk.Review(at, It.DueAt) });

    private bool Countered(DateTime at)
    {
        var due = talk.Later(Performer, It.DueAt!.Value, Dice.Between(1, 4) * 8);
        if (!talk.Say(Move.Counter, Voice.Performer, at, new(0) { Terms = new(null, due), Obstacle = Obstacle(), Restatement = restatement }, "Earlier it would be half done."))
            return false;
        var answer = talk.Later(It.RequesterId, at, Dice.LogNormal(2, 0.6));
        return Dice.Share() switch
        {
            < 0.1 => talk.Say(Move.CounterBack, Voice.Requester, answer, new(0), "The customer waits for it. Please try.") && Promised(talk.Later(Performer, answer, 2)),
            < 0.16 => Ended(talk.Say(Move.Withdraw, Voice.Requester, answer, new(0) { Reason = "Then I ask the customer myself." })),
            _ => talk.Say(Move.Accept, Voice.Requester, answer, new(0) { Review = talk.Review(answer, It.PendingDueAt) }),
        };
    }

    // Whether it ends before anything came; a change on the way does not end it.
    private bool Left()
    {
        var half = talk.Later(Performer, talk.At, Math.Max(1, talk.Hours(Performer).Between(talk.At, It.DueAt!.Value).TotalHours / 2));
        switch (Dice.Share())
        {
            case < 0.03:
                var cover = Dice.Pick([.. story.Known<DemoCast>().Members.Where(member => member.Sells && member.Id != Performer && member.Id != It.RequesterId)]);
                return talk.Say(Move.Revoke, Voice.Performer, half, new(0) { Reason = Dice.Pick(Broken), Cover = cover.Id });
            case < 0.055:
                return talk.Say(Move.Cancel, Voice.Requester, half, new(0) { Reason = Dice.Pick(Withdrawn), Effort = TimeSpan.FromMinutes(15 * Dice.Between(1, 16)) });
            case < 0.14:
                Changed(Dice.Chance(0.15) ? talk.Later(Performer, It.DueAt!.Value, 2) : half);
                return false;
            default:
                return false;
        }
    }

    private void Changed(DateTime at)
    {
        var due = talk.Later(Performer, It.DueAt!.Value > at ? It.DueAt.Value : at, Dice.Between(2, 4) * 8);
        if (talk.Say(Move.Renegotiate, Voice.Performer, at, new(0) { Terms = new(null, due), Obstacle = Obstacle() }, "I need a few days more."))
            talk.Say(Dice.Chance(0.85) ? Move.AcceptTerms : Move.RefuseTerms, Voice.Requester, talk.Later(It.RequesterId, at, Dice.LogNormal(2, 0.6)), new(0));
    }

    private void Delivered()
    {
        var due = It.DueAt!.Value;
        var left = talk.Hours(Performer).Between(talk.At, due > talk.At ? due : talk.At).TotalHours;
        if (!Reported(Dice.Chance(0.86) ? talk.Later(Performer, talk.At, left * (0.35 + (0.55 * Dice.Share()))) : talk.Later(Performer, due > talk.At ? due : talk.At, Dice.LogNormal(6, 0.7))))
            return;
        while (Dice.Chance(0.09))
            if (!talk.Say(Move.NotSatisfied, Voice.Requester, talk.Later(It.RequesterId, talk.At, Dice.LogNormal(3, 0.6)), new(0) { UnmetCondition = Dice.Pick(Missing) }) || !Reported(talk.Later(Performer, talk.At, Dice.LogNormal(3, 0.6))))
                return;
        talk.Say(Move.Satisfied, Voice.Requester, talk.Later(It.RequesterId, talk.At, Dice.LogNormal(4, 0.9)), new(0), Dice.Chance(0.4) ? Dice.Pick(Thanks) : null);
    }

    // On a day of work, and in its hours.
    private bool Reported(DateTime at) => talk.Say(Move.Report, Voice.Performer, talk.Hours(Performer).IsWorking(at) ? at : talk.Later(Performer, at, 0.5), new(0) { Evidence = evidence });

    private ObstacleCategory Obstacle() => Dice.Share() switch
    {
        < 0.45 => ObstacleCategory.Capacity,
        < 0.65 => ObstacleCategory.Customer,
        < 0.8 => ObstacleCategory.Information,
        < 0.92 => ObstacleCategory.PriorityConflict,
        _ => ObstacleCategory.Authority,
    };
}
