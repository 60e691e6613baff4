using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Onside.Customers.Deals;

public static class OpenDeal
{
    public static async Task<Page<NewDealPage, View>> Get(Query<Start> query, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange)
    {
        var account = query.Value.Account is { } id ? await db.Set<Account>().VisibleTo(me).Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync() : null;
        var rates = await exchange.Current();
        return new(new(query.Value.Pipeline, query.Value.Stage, account is null ? null : query.Value.Account, account, (await kept.Current()).Ways, rates.Used, rates.Base));
    }

    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock)
    {
        var (form, pipelines, rates) = (input.Valid(), await kept.Current(), await exchange.Current());
        var stage = form.StageId is { } id ? pipelines.Stage(id) : pipelines.Of(form.PipelineId).Steps[0];
        var opened = Deal.Open(form.Name!, me.Id, stage, clock.Now());
        await DealForm.Tell(opened, form, input, db, me, rates, clock.Today(me.Zone));
        db.Add(opened);
        await db.SaveChangesAsync();
        return new($"/deals/{opened.Id}", new(opened.Id, $"/deals/{opened.Id}"), 201);
    }

    public class Start
    {
        public Guid? Pipeline { get; set; }
        public Guid? Stage { get; set; }
        public Guid? Account { get; set; }
    }

    public class Form : DealForm
    {
        public Guid? PipelineId { get; set; }
        public Guid? StageId { get; set; }
    }

    public record View(Guid? PipelineId, Guid? StageId, Guid? AccountId, string? Account, IReadOnlyList<PipelineBook.Way> Pipelines, IReadOnlyList<string> Currencies, string BaseCurrency);
}
