using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.Commitments.Promised;
using Onside.Team.Commitments.Queue;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// Four slots on one screen, suggested from where it is asked, and whom: with how much they have open and how soon they answer.
public static class AskSomebody
{
    private const int Shown = 6;

    public static async Task<Page<AskPage, View>> Get(Query<AskForm> query, Diary diary, Suggesting suggesting, Candidates candidates, Colleagues colleagues, Kept<CalendarBook> calendars, Kept<OfferingBook> offerings, AskingBack back, IEnumerable<ICustomerSide> sides, Me me)
    {
        await back.Fill(query.Value);
        var (asked, about) = (query.Value, query.Value.Subject is { } subject ? await diary.Subject(subject.Kind, subject.Id) : null);
        var (book, hours) = (await offerings.Current(), Answering.Hours(await calendars.Current(), asked.Department is null ? asked.To : null));
        book.Find(asked.Offering)?.Fill(asked, hours, diary.Now);
        var suggested = await suggesting.About(asked.Subject);
        var first = await candidates.First([.. asked.To is { } to ? [to] : Array.Empty<Guid>(), .. suggested.People], Shown);
        var whom = asked.Department is not null ? null : asked.To ?? first.Cast<Guid?>().FirstOrDefault();
        asked.Why ??= suggested.Why;
        asked.Condition ??= Suggesting.Condition(about);
        asked.DueAt ??= Suggesting.Due(Answering.Hours(await calendars.Current(), whom), diary.Now, suggested.Before, me.Zone);
        return new(new(asked.Kind, about, whom, asked.Department, asked.What, asked.Condition, asked.DueAt, asked.Why, await candidates.Of(first), asked.Offer, asked.Follows, asked.Parent) { For = asked.For, Activity = asked.Activity, Role = asked.Role, Outcome = asked.Outcome, Step = asked.Step, PromisedTo = asked.PromisedTo, Outside = await Outside(asked.Subject, sides), Offered = [.. book.Offered.Where(line => asked.Department is null || line.Department == asked.Department)], Offering = asked.Offering, Others = [.. (await colleagues.All()).Where(person => person.Id != me.Id).Select(person => new Choice(person.Id.ToString(), person.Name))] });
    }

    private static async Task<IReadOnlyList<Choice>> Outside(Subject? about, IEnumerable<ICustomerSide> sides) => about is { } subject && sides.FirstOrDefault() is { } side ? await side.PeopleAbout(subject.Kind, subject.Id) : [];

    public static async Task<Onward<ShowCommitment.View>> Post(Input<AskForm> input, AppDb db, Diary diary, Requesting requesting, AskingBack back, ShowCommitment.Reading reading)
    {
        var form = input.Valid();
        if (form.Subject is { } subject)
            await diary.Subject(subject.Kind, subject.Id);
        if (form.Outcome is { } outcome)
            await diary.Subject("outcome", outcome);
        var commitment = await requesting.Ask(form, input.Complain);
        await back.Answer(form, commitment);
        await db.SaveChangesAsync();
        return new($"/commitments/{commitment.Id}", await reading.Of(commitment), 201, new(form.Offer ? $"Offered. You hear as soon as there is an answer." : (FormattableString)$"Asked. You hear as soon as there is an answer."));
    }

    public sealed record View(string? Kind, SubjectName? About, Guid? To, Function? Department, string? What, string? Condition, DateTime? DueAt, string? Why, IReadOnlyList<Candidate> Candidates, bool Offer, Guid? Follows, Guid? Parent)
    {
        public IReadOnlyList<OfferingBook.Line> Offered { get; init; } = [];
        public Guid? Offering { get; init; }
        public Guid? For { get; init; }
        public Guid? Activity { get; init; }
        public Function? Role { get; init; }
        public Guid? Outcome { get; init; }
        public Guid? Step { get; init; }
        public Guid? PromisedTo { get; init; }

        // Whom of the customer somebody may have told.
        [JsonIgnore]
        public IReadOnlyList<Choice> Outside { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Choice> Others { get; init; } = [];
    }
}

// Asks in my name, or offers: somebody who works here and can answer.
public sealed class Requesting(AppDb db, SubjectBook book, IEnumerable<ICustomerSide> sides, Promises promises, Colleagues colleagues, Answering answering, Me me, TimeProvider clock)
{
    public Task<Commitment> Ask(AskForm form, Complaint complain) => Objected.At(complain, async () =>
    {
        var to = form.Whom is { } person && person != me.Id ? (await colleagues.Assignee(person, null, (_, sentence) => complain(nameof(form.To), sentence))).Id : form.Whom;
        var commitment = form.Offer
            ? Commitment.Offer(to ?? throw new Objected(Objection.Lacks(Part.Performer)), me.Id, form.Subject, form.What ?? "", form.Said(me.Zone.Id), clock.Now(), form.Serving)
            : Commitment.Ask(me.Id, to, to is null ? form.Department : null, form.Subject, form.What ?? "", form.Said(me.Zone.Id), clock.Now(), await Colleague(form, to, complain), form.Serving);
        commitment.PromiseTo(await Told(form, complain));
        if (form.Follows is { } ended)
            commitment.Follow((await promises.Find(ended)).Id);
        if (form.Parent is { } parent)
            (await Owed(parent)).Adopt(commitment, clock.Now());
        await answering.Expect(commitment);
        return db.Add(commitment).Entity;
    });

    // Neither of the two: a third who hears of it.
    private async Task<Guid?> Colleague(AskForm form, Guid? to, Complaint complain) => form.For switch
    {
        null => null,
        { } colleague when colleague == me.Id || colleague == to => throw complain(nameof(form.For), $"They are one of the two already. Name a colleague for whom you ask."),
        { } colleague => (await colleagues.Assignee(colleague, null, (_, sentence) => complain(nameof(form.For), sentence))).Id,
    };

    private async Task<Guid?> Told(AskForm form, Complaint complain) => form.PromisedTo is not { } contact ? null
        : sides.FirstOrDefault() is { } side && (await book.Of(side.Kind).Named([contact])).Count > 0 ? contact : throw complain(nameof(form.PromisedTo), $"Choose a contact that you see.");

    // What is asked of others to keep a promise is a part of it: only its performer asks for it.
    private async Task<Commitment> Owed(Guid id) => await promises.Find(id) is var whole && whole.PerformerId == me.Id ? whole : throw new Objected(Objection.Belongs(Role.Performer));
}
