using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Feedback;

// To somebody I lead: of my teams and of those below them.
public static class GiveFeedback
{
    public static async Task<Page<GiveFeedbackPage, View>> Get(Query<Asked> query, Kept<LeadBook> leading, Kept<PersonNames> kept, Me me, TimeProvider clock)
    {
        var people = await kept.Current();
        var led = (await leading.Current()).PeopleOf(me.Id).Select(people.Of).Where(person => person.IsActive).OrderBy(person => person.Name, StringComparer.CurrentCulture).ToList();
        var to = led.FirstOrDefault(person => person.Id == query.Value.To);
        return new(new(to?.Id, to?.Name, clock.Today(me.Zone), [.. led.Select(person => new Choice(person.Id.ToString(), person.Name))]));
    }

    public static async Task<Onward<ShowFeedback.View>> Post(Input<Form> input, AppDb db, Kept<PersonNames> kept, Me me, TimeProvider clock)
    {
        var (form, people) = (input.Valid(), await kept.Current());
        var receiver = form.ReceiverId!.Value;
        if (!(await LeadBook.Load(db)).PeopleOf(me.Id).Contains(receiver) || !people.Of(receiver).IsActive)
            throw input.Complain(nameof(Form.ReceiverId), $"Choose somebody of a team that you lead.");
        var feedback = Feedback.Give(me.Id, receiver, form.Text!, form.Day(input.Complain, clock.Today(me.Zone)), form.IsSpoken, clock.Now());
        db.Add(feedback);
        await db.SaveChangesAsync();
        return new($"/feedback/{feedback.Id}", ShowFeedback.Of(feedback, people, me), 201);
    }

    public class Asked
    {
        public Guid? To { get; set; }
    }

    public class Form : FeedbackForm
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? ReceiverId { get; set; }
    }

    public sealed record View(Guid? To, string? Name, DateOnly Today, [property: JsonIgnore] IReadOnlyList<Choice> People);
}
