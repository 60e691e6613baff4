using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Objections;

// What the customer has against it, on the deal's page: open ones first.
public static class ShowObjections
{
    public static async Task<Fragment<ObjectionsPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public static async Task<Fragment<ObjectionsPart, View>> Around(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal((await desk.Find<DealObjection>(id)).DealId)));

    public sealed class Reading(AppDb db, SellingDesk desk)
    {
        public async Task<View> Of(Deal deal)
        {
            var all = await db.Set<DealObjection>().AsNoTracking().Include(o => o.Answers.OrderBy(a => a.At)).AsSplitQuery().Where(o => o.DealId == deal.Id).OrderBy(o => o.WrittenAt).ThenBy(o => o.Id).Take(OnDeal.Most).ToListAsync();
            var (people, names) = (await desk.People(), await desk.Names(all.SelectMany(o => new[] { o.ContactId, o.ToldToId })));
            return new(SoldDeal.Of(deal), [.. all.OrderBy(o => o.State != ObjectionState.Open).Select(o => new Row(o.Id, o.Version, o.Type, o.Words, Naming.Of(o.ContactId, names), o.On, Naming.Of(o.WrittenById, people), o.WrittenAt, o.State)
            {
                Ending = o.Ending, EndedBy = Naming.Of(o.EndedById, people), EndedAt = o.EndedAt, ToldTo = Naming.Of(o.ToldToId, names), ToldOn = o.ToldOn,
                Answers = [.. o.Answers.Select(a => new Answer(a.Id, Naming.Of(a.ById, people), a.At, a.Text))],
            })], desk.MayWrite, desk.MayWrite ? await desk.Contacts(deal) : [], desk.Now);
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<ObjectionsPart, View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.Deal(dealId)), seenAt: $"/deals/{dealId}/objections", toast);
    }

    public sealed record Row(Guid Id, int Version, ObjectionType Type, string Words, Named? Contact, DateOnly On, Named WrittenBy, DateTime WrittenAt, ObjectionState State)
    {
        public string? Ending { get; init; }
        public Named? EndedBy { get; init; }
        public DateTime? EndedAt { get; init; }
        public Named? ToldTo { get; init; }
        public DateOnly? ToldOn { get; init; }
        public IReadOnlyList<Answer> Answers { get; init; } = [];
    }

    public sealed record Answer(Guid Id, Named By, DateTime At, string Text);

    public sealed record View(SoldDeal Deal, IReadOnlyList<Row> Objections, bool MayWrite, [property: JsonIgnore] IReadOnlyList<Named> Contacts, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        Whereabouts IPlaced.Where => Deal.Where(Say($"Objections"));
    }
}
