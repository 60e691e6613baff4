using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// Four slots on one screen, suggested from where it is asked, and whom: with how much they have open and how soon they answer.
public static class AskSomebody
{
    private const int Shown = 6;

    public static async Task<Page<AskPage, View>> Get(Query<AskForm> query, Diary diary, Suggesting suggesting, Candidates candidates, Colleagues colleagues, Kept<CalendarBook> calendars, Me me)
    {
        var (asked, about) = (query.Value, query.Value.Subject is { } subject ? await diary.Subject(subject.Kind, subject.Id) : null);
        var suggested = await suggesting.About(asked.Subject);
        var first = await candidates.First([.. asked.To is { } to ? [to] : Array.Empty<Guid>(), .. suggested.People], Shown);
        var whom = asked.Department is not null ? null : asked.To ?? first.Cast<Guid?>().FirstOrDefault();
        asked.Why ??= suggested.Why;
        asked.Condition ??= Suggesting.Condition(about);
        asked.DueAt ??= Suggesting.Due(Answering.Hours(await calendars.Current(), whom), diary.Now, suggested.Before, me.Zone);
        return new(new(asked.Kind, about, whom, asked.Department, asked.What, asked.Condition, asked.DueAt, asked.Why, await candidates.Of(first)) { Outcome = asked.Outcome, Step = asked.Step, Others = [.. (await colleagues.All()).Where(person => person.Id != me.Id).Select(person => new Choice(person.Id.ToString(), person.Name))] });
    }

    public static async Task<Onward<ShowCommitment.View>> Post(Input<AskForm> input, AppDb db, Diary diary, Requesting requesting, ShowCommitment.Reading reading)
    {
        var form = input.Valid();
        if (form.Subject is { } subject)
            await diary.Subject(subject.Kind, subject.Id);
        if (form.Outcome is { } outcome)
            await diary.Subject("outcome", outcome);
        var commitment = await requesting.Ask(form, input.Complain);
        db.Add(commitment);
        await db.SaveChangesAsync();
        return new($"/commitments/{commitment.Id}", await reading.Of(commitment), 201, new($"Asked. You hear as soon as there is an answer."));
    }

    public sealed record View(string? Kind, SubjectName? About, Guid? To, Function? Department, string? What, string? Condition, DateTime? DueAt, string? Why, IReadOnlyList<Candidate> Candidates)
    {
        public Guid? Outcome { get; init; }
        public Guid? Step { get; init; }

        [JsonIgnore]
        public IReadOnlyList<Choice> Others { get; init; } = [];
    }
}

// Asks in my name: somebody who works here and can answer.
public sealed class Requesting(Colleagues colleagues, Answering answering, Me me, TimeProvider clock)
{
    public async Task<Commitment> Ask(AskForm form, Complaint complain)
    {
        try
        {
            var to = form.Whom is { } person && person != me.Id ? (await colleagues.Assignee(person, null, (_, sentence) => complain(nameof(form.To), sentence))).Id : form.Whom;
            var commitment = Commitment.Ask(me.Id, to, to is null ? form.Department : null, form.Subject, form.What ?? "", form.Said(me.Zone.Id), clock.Now());
            commitment.Serve(form.Outcome, form.Outcome is null ? null : form.Step);
            await answering.Expect(commitment);
            return commitment;
        }
        catch (Objected objected) when (objected.Field is { } field)
        {
            throw complain(field, objected.Sentence);
        }
    }
}
