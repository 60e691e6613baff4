using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Needs;

// Writes down what was shown: when, by whom, to whom, which needs, and how they took it.
public static class LogPresentation
{
    private const int MostPeople = 50;

    public static async Task<Fragment<LogPresentationPart, View>> Get(Guid id, NeedDesk desk, Colleagues colleagues, AppDb db, Me me)
    {
        var (deal, people) = (await desk.Deal(id), await desk.People(id));
        var needs = await db.Set<Need>().Where(need => need.DealId == id && need.DroppedAt == null).OrderBy(need => need.Id).Select(need => new Named(need.Id, need.Text)).ToListAsync();
        return new(new(deal, people, [.. (await colleagues.All()).Select(one => new Choice(one.Id.ToString(), one.Name))], needs, desk.Today, me.Id));
    }

    public static async Task<Fragment<PresentationsPart, ShowPresentations.View>> Post(Guid id, Input<Form> input, NeedDesk desk, Colleagues colleagues, ShowPresentations.Reading reading, AppDb db, Me me)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        desk.RefuseAhead(form.On!.Value, input.Complain, nameof(Form.On));
        var by = await colleagues.Assignee(form.PresentedById, null, (_, sentence) => input.Complain(nameof(Form.PresentedById), sentence));
        var presentation = db.Add(Presentation.Hold(id, form.On.Value, by.Id, form.Reaction!.Value, form.Note, me.Id, desk.Now)).Entity;
        foreach (var contact in form.ContactIds.Distinct())
            db.Add(new ShownTo(presentation.Id, (await desk.Contact(id, contact, input.Complain, nameof(Form.ContactIds))).Id));
        db.AddRange((await Known(id, form, input, db)).Select(need => new ShownNeed(presentation.Id, need)));
        await db.SaveChangesAsync();
        return new(await reading.Of(deal), $"{deal.Url}#presentations", new($"Written down.", desk.UndoMaking(presentation.Id), Target: $"#presentations-{id}"));
    }

    private static async Task<IReadOnlyList<Guid>> Known(Guid dealId, Form form, Input<Form> input, AppDb db)
    {
        var asked = form.NeedIds.Distinct().ToList();
        var known = asked.Count == 0 ? [] : await db.Set<Need>().Where(need => need.DealId == dealId && asked.Contains(need.Id)).Select(need => need.Id).ToListAsync();
        return known.Count == asked.Count ? known : throw input.Complain(nameof(Form.NeedIds), $"Choose needs of this deal.");
    }

    public class Form
    {
        [Required(ErrorMessage = "Say on which day.")]
        public DateOnly? On { get; set; }

        // Me, when nobody is named.
        public Guid? PresentedById { get; set; }

        [MaxLength(MostPeople, ErrorMessage = "These are too many people for one presentation: at most 50.")]
        public List<Guid> ContactIds { get; set; } = [];

        [MaxLength(Need.MostOnADeal, ErrorMessage = "These are too many needs for one presentation: at most 100.")]
        public List<Guid> NeedIds { get; set; } = [];

        [Required(ErrorMessage = "Say how they took it.")]
        public Reaction? Reaction { get; set; }

        [MaxLength(Presentation.LongestNote)]
        public string? Note { get; set; }
    }

    public sealed record View(SubjectName Deal, [property: JsonIgnore] IReadOnlyList<Choice> People, [property: JsonIgnore] IReadOnlyList<Choice> Colleagues, IReadOnlyList<Named> Needs, [property: JsonIgnore] DateOnly Today, [property: JsonIgnore] Guid Me) : IPlaced
    {
        Whereabouts IPlaced.Where => NeedWords.Where(Say($"What was shown?"), Deal, $"presentations-{Deal.Id}");
    }
}
