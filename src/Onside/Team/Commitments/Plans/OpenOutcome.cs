using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Plans;

// Begins an outcome: free-standing and mine, or on a record, whose owner answers for it.
public static class OpenOutcome
{
    public static async Task<Page<NewOutcomePage, View>> Get(Query<OpeningForm> query, Diary diary, Suggesting suggesting)
    {
        var form = query.Value;
        var about = form.Subject is { } subject ? await diary.Subject(subject.Kind, subject.Id) : null;
        return new(new(form.Kind, about, form.What ?? about?.Name, form.DueOn ?? (await suggesting.About(form.Subject)).Before));
    }

    public static async Task<Onward<ShowOutcome.View>> Post(Input<OpeningForm> input, AppDb db, Diary diary, Suggesting suggesting, PlanReading reading, Me me)
    {
        var form = input.Valid();
        var about = form.Subject is { } subject ? await diary.Subject(subject.Kind, subject.Id) : null;
        var suggested = await suggesting.About(form.Subject);
        var what = form.What ?? Cut(about?.Name) ?? throw input.Complain(nameof(form.What), $"Say what the customer has of it.");
        var outcome = Outcome.Open(suggested.OwnerId ?? me.Id, me.Id, what, form.Subject, form.DueOn ?? suggested.Before, diary.Now);
        db.Add(outcome);
        await db.SaveChangesAsync();
        return new($"/outcomes/{outcome.Id}", await reading.Of(outcome), 201, new($"Opened. Say what comes first, and who takes part."));
    }

    private static string? Cut(string? name) => name is { Length: > Outcome.LongestWhat } ? name[..Outcome.LongestWhat] : name;

    public sealed record View(string? Kind, SubjectName? About, string? What, DateOnly? DueOn);
}
