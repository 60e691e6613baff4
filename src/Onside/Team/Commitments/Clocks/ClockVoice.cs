using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Guests;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Commitments.Clocks;

// Who hears what a clock says. The answer is who was told: a guest, and nobody, as nobody.
public sealed class ClockVoice(Notices notices, GuestLetters letters, Kept<LeadBook> leads, Kept<PersonNames> people, Kept<StandInBook> away)
{
    private static readonly Guid?[] Nobody = [null];

    public async Task<IReadOnlyList<Guid?>> Say(Commitment commitment, Nudge nudge, IReadOnlyCollection<Guid> known, DateTime now)
    {
        var isPerformer = commitment.Conversation.Awaits == Voice.Performer;
        if (isPerformer && commitment.GuestId is { } guest && nudge is Nudge.Half or Nudge.Full)
            return await ByLetter(guest, commitment, ClockWords.Of(commitment, nudge, Hearer.Asked));
        var hearers = await Hearers(commitment, nudge, isPerformer, known);
        return await Tell(commitment, hearers, person => ClockWords.Of(commitment, nudge, nudge is Nudge.Half or Nudge.Full ? Hearer.Asked : person == commitment.RequesterId ? Hearer.Requester : nudge == Nudge.Options ? Hearer.Performer : Hearer.Lead), now);
    }

    public async Task<IReadOnlyList<Guid?>> Say(Commitment commitment, Reminder reminder, Guid? contingency, DateTime now)
    {
        if (commitment.GuestId is { } guest && reminder < Reminder.Contingency)
            return await ByLetter(guest, commitment, ClockWords.Of(commitment, reminder, false));
        var hearers = await Hearers(commitment, reminder, contingency);
        return await Tell(commitment, hearers, person => ClockWords.Of(commitment, reminder, person == commitment.RequesterId), now);
    }

    private async Task<IReadOnlyCollection<Guid>> Hearers(Commitment commitment, Nudge nudge, bool isPerformer, IReadOnlyCollection<Guid> known) => nudge switch
    {
        Nudge.Half or Nudge.Full => commitment.AwaitsDepartment is { } department ? [.. (await Of(department)).Except(known)] : [commitment.AwaitsId!.Value],
        Nudge.Options => isPerformer ? [commitment.RequesterId] : commitment.PerformerId is { } performer ? [performer] : [],
        _ => await Leads(commitment),
    };

    private async Task<IReadOnlyCollection<Guid>> Hearers(Commitment commitment, Reminder reminder, Guid? contingency) => reminder switch
    {
        Reminder.Contingency => [contingency!.Value],
        Reminder.Escalation => await Leads(commitment),
        _ => commitment.PerformerId is { } performer ? [performer] : [],
    };

    // What is due within hours comes by itself, the rest with the digest of the day. Who stands in for somebody hears it too.
    private async Task<IReadOnlyList<Guid?>> Tell(Commitment commitment, IReadOnlyCollection<Guid> hearers, Func<Guid, FormattableString> sentence, DateTime now)
    {
        var reason = Telling.IsAtOnce(commitment.DueAt, now) ? ClockReasons.Now : ClockReasons.Later;
        var (standIns, today) = (await away.Current(), DateOnly.FromDateTime(now));
        foreach (var person in hearers)
            foreach (var reader in new[] { person, standIns.Now(person, today) }.OfType<Guid>())
                await notices.Notify(reader, reason, new(new Subject("commitment", commitment.Id), sentence(person)));
        return hearers.Count == 0 ? Nobody : [.. hearers.Cast<Guid?>()];
    }

    private async Task<IReadOnlyList<Guid?>> ByLetter(Guid guest, Commitment commitment, FormattableString sentence)
    {
        await letters.Remind(guest, commitment, sentence);
        return Nobody;
    }

    // It always has somebody who decides: whoever leads, else who asked. A guest has no manager here.
    private async Task<IReadOnlyCollection<Guid>> Leads(Commitment commitment) =>
        Above(commitment, await leads.Current(), await people.Current()) is { Count: > 0 } found ? found : [commitment.RequesterId];

    // Who leads those that are asked, and is none of them.
    internal static IReadOnlyList<Guid> Above(Commitment commitment, LeadBook leads, PersonNames people)
    {
        Guid[] asked = commitment.PerformerId is { } performer ? [performer] : commitment.Department is { } department ? [.. people.Active.Where(person => person.Functions.Contains(department)).Select(person => person.Id)] : [];
        return [.. asked.SelectMany(leads.LeadsOf).Distinct().Where(lead => !asked.Contains(lead) && people.Of(lead).IsActive)];
    }

    private async Task<Guid[]> Of(Function department) => [.. (await people.Current()).Active.Where(person => person.Functions.Contains(department)).Select(person => person.Id)];
}

public enum Hearer
{
    Asked,
    Requester,
    Performer,
    Lead,
}
