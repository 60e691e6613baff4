using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

public static class OpenDeal
{
    public static async Task<Page<NewDealPage, View>> Get(Query<Start> query, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, FieldDesk desk)
    {
        var (start, rates) = (query.Value, await exchange.Current());
        var contact = start.Contact is { } person ? await db.Set<Contact>().VisibleTo(me).Where(c => c.Id == person).Select(c => new { c.Id, c.Name, c.AccountId }).SingleOrDefaultAsync() : null;
        var asked = start.Account ?? contact?.AccountId;
        var account = asked is { } id ? await db.Set<Account>().VisibleTo(me).Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync() : null;
        return new(new(start.Pipeline, start.Stage, account is null ? null : asked, account, contact?.Id, contact?.Name, (await kept.Current()).Ways, rates.Used, rates.Base, await desk.Sheet("deal")));
    }

    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk, Kept<TagBook> tags)
    {
        var (form, pipelines, rates) = (input.Valid(), await kept.Current(), await exchange.Current());
        var stage = form.StageId is { } id ? pipelines.Stage(id) : pipelines.Of(form.PipelineId).Steps[0];
        var opened = Deal.Open(form.Name!, me.Id, stage, clock.Now());
        await DealForm.Tell(opened, form, input, db, me, rates, clock.Today(me.Zone), desk, pipelines, await tags.Current());
        db.Add(opened);
        await db.SaveChangesAsync();
        return new($"/deals/{opened.Id}", new(opened.Id, $"/deals/{opened.Id}"), 201);
    }

    public class Start
    {
        public Guid? Pipeline { get; set; }
        public Guid? Stage { get; set; }
        public Guid? Account { get; set; }

        // With its main customer, when no other is said.
        public Guid? Contact { get; set; }
    }

    public class Form : DealForm
    {
        public Guid? PipelineId { get; set; }
        public Guid? StageId { get; set; }
    }

    public record View(Guid? PipelineId, Guid? StageId, Guid? AccountId, string? Account, Guid? ContactId, string? Contact, IReadOnlyList<PipelineBook.Way> Pipelines, IReadOnlyList<string> Currencies, string BaseCurrency, FieldSheet Fields);
}
