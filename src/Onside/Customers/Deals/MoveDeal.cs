using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class MoveDeal
{
    public static async Task<Fragment<MovedCard, View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, TimeProvider clock)
    {
        var (form, pipelines) = (input.Valid(), await kept.Current());
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        var (from, to) = (deal.StageId, pipelines.Stage(form.Stage!.Value));
        await Standing.RefuseUnlessSeen(deal, form.Version, db, pipelines, yours => yours.Stage = to.Name);
        deal.MoveTo(to, clock.Now());
        await db.SaveChangesAsync();
        return new(await Read(deal, from, db, me, pipelines, await exchange.Current(), await people.Current(), clock), seenAt: $"/deals/{id}",
            from == to.Id ? null : new($"{deal.Name} moved to {to.Name}", $"/deals/{id}/stage", new Dictionary<string, object?> { ["Stage"] = from, ["Version"] = deal.Version }, $"#deal-{id}"));
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
    }

    public record View(DealRow Deal, IReadOnlyList<ShowBoard.Colleague> Team, int StaleAfterDays, IReadOnlyList<ShowBoard.Column> Heads);
}
