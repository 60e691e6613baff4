using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Negotiation;

// What was given and received, and the six terms with who has read them, on the deal's page.
public static class ShowTerms
{
    public static async Task<Fragment<TermsPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.DealWithLines(id)));

    public static async Task<Fragment<TermsPart, View>> AroundTerm(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.DealWithLines((await desk.Find<TermsCheck>(id)).DealId)));

    public static async Task<Fragment<TermsPart, View>> AroundConcession(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.DealWithLines((await desk.Find<Concession>(id)).DealId)));

    public sealed class Reading(AppDb db, SellingDesk desk)
    {
        public Task<List<TermsCheck>> Checks(Guid dealId) => db.Set<TermsCheck>().AsNoTracking().Where(c => c.DealId == dealId).ToListAsync();

        public async Task<View> Of(Deal deal)
        {
            var concessions = await db.Set<Concession>().AsNoTracking().Where(c => c.DealId == deal.Id).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).Take(OnDeal.Most).ToListAsync();
            var (checks, people) = (await Checks(deal.Id), await desk.People());
            var last = await db.Set<TermsReading>().AsNoTracking().Where(r => r.DealId == deal.Id).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).FirstOrDefaultAsync();
            var mark = TermsMark.Of(deal, checks);
            return new(SoldDeal.Of(deal), [.. concessions.Select(c => new Row(c.Id, c.Version, c.Direction, c.What, c.InExchange, c.Worth, c.On, Naming.Of(c.WrittenById, people), c.Approval)
            {
                DecidedBy = Naming.Of(c.DecidedById, people), DecidedAt = c.DecidedAt, Decision = c.Decision, MayDecide = desk.MayWrite && c.Approval == Approval.Waits && c.MayDecide(desk.Me),
            })], [.. Enum.GetValues<TermItem>().Select(item => checks.Find(one => one.Item == item) is { } check ? new Term(item, check.Id, check.Version, check.State, check.Note) : new Term(item, null, 0, TermState.Open, null))],
                last is null ? null : new(Naming.Of(last.ById, people), last.At, last.Mark != mark), mark, desk.MayWrite, checks.Count > 0 && desk.MayWrite && deal.OwnerId != desk.Me, Naming.Of(deal.OwnerId, people), desk.Now);
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<TermsPart, View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.DealWithLines(dealId)), seenAt: $"/deals/{dealId}/terms", toast);
    }

    public sealed record Row(Guid Id, int Version, Direction Direction, string What, string? InExchange, Money? Worth, DateOnly On, Named WrittenBy, Approval Approval)
    {
        public Named? DecidedBy { get; init; }
        public DateTime? DecidedAt { get; init; }
        public string? Decision { get; init; }
        public bool MayDecide { get; init; }
    }

    // Without an id: nobody has looked at it yet.
    public sealed record Term(TermItem Item, Guid? Id, int Version, TermState State, string? Note);

    // IsStale: something was changed since.
    public sealed record Signature(Named By, DateTime At, bool IsStale);

    public sealed record View(SoldDeal Deal, IReadOnlyList<Row> Concessions, IReadOnlyList<Term> Terms, Signature? Read, string Mark, bool MayWrite, bool MayRead, Named Owner, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        Whereabouts IPlaced.Where => Deal.Where(Say($"Terms"));
    }
}
