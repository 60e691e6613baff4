using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class MoveDeal
{
    public static async Task<Fragment<MovedCard, View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, Undoing undoing, TimeProvider clock, CardMarking marking)
    {
        var pipelines = await kept.Current();
        var moved = await Move(id, input.Valid(), db, me, pipelines, undoing, clock);
        var view = await Read(moved.Deal, moved.From, db, me, pipelines, await exchange.Current(), await people.Current(), clock);
        return new(view with { Mark = (await marking.Of([id])).GetValueOrDefault(id) }, seenAt: $"/deals/{id}", moved.Back($"/deals/{id}/stage", $"#deal-{id}"));
    }

    public static async Task<Moved> Move(Guid id, Form form, AppDb db, Me me, PipelineBook pipelines, Undoing undoing, TimeProvider clock)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        var (from, to) = (deal.StageId, pipelines.Stage(form.Stage!.Value));
        await Standing.RefuseUnlessSeen(deal, form.Version, db, pipelines, yours => yours.Stage = to.Name);
        if (form.Undoes is { } move && await db.Set<PlatformEvent>().AnyAsync(e => e.Id == move && e.SubjectId == id))
            await undoing.TakeBack(move);
        else
        {
            deal.MoveTo(to, clock.Now());
            await db.SaveChangesAsync();
        }
        return new(deal, from, pipelines.Stage(deal.StageId), db.Told);
    }

    public record Moved(Deal Deal, Guid From, PipelineBook.Step To, Guid? Told)
    {
        public Toast? Back(string undo, string target) => From == To.Id ? null
            : new($"{Deal.Name} moved to {To.Name}", undo, new Dictionary<string, object?> { ["Stage"] = From, ["Version"] = Deal.Version, ["Undoes"] = Told }, target);
    }

    private static async Task<View> Read(Deal deal, Guid from, AppDb db, Me me, PipelineBook pipelines, RateBook rates, PersonNames names, TimeProvider clock)
    {
        var (way, today) = (pipelines.Of(deal.PipelineId), clock.Today(me.Zone));
        var slices = await ColumnTotals.Of(way, new DealFilter { Pipeline = way.Id, Stage = [from, deal.StageId] }, db, me, pipelines, rates, clock.Now());
        var row = (await db.Set<Deal>().Where(d => d.Id == deal.Id).Select(DealRow.From(db)).ToListAsync()).Owned(names).Single();
        var team = await ShowBoard.Team(db, names, [deal.Id]);
        return new(row, team, pipelines.Stage(deal.StageId).StaleAfterDays, [.. way.Steps.Where(stage => stage.Id == deal.StageId || stage.Id == from).Select(stage => ShowBoard.Head(stage, slices, rates, today, []))]);
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose a stage.")]
        public Guid? Stage { get; set; }

        public int? Version { get; set; }

        // The move that this one takes back: the deal stands as if it had not moved.
        public Guid? Undoes { get; set; }
    }

    public record View(DealRow Deal, IReadOnlyList<ShowBoard.Colleague> Team, int StaleAfterDays, IReadOnlyList<ShowBoard.Column> Heads)
    {
        public CardMark? Mark { get; init; }
    }
}
