using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.BusinessCase;

// What it costs the customer and what it brings them, on the deal's page, with what is left after some years and when it is paid back.
public static class ShowBusinessCase
{
    public static async Task<Fragment<BusinessCasePart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public static async Task<Fragment<BusinessCasePart, View>> AroundLine(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal((await desk.Find<CaseLine>(id)).DealId)));

    public static async Task<Fragment<BusinessCasePart, View>> AroundFrame(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal((await desk.Find<CaseFrame>(id)).DealId)));

    public sealed class Reading(AppDb db, SellingDesk desk)
    {
        public async Task<View> Of(Deal deal)
        {
            var frame = await db.Set<CaseFrame>().AsNoTracking().SingleOrDefaultAsync(one => one.DealId == deal.Id);
            var (lines, people, years) = (await Lines(deal.Id), await desk.People(), frame?.Years ?? CaseFrame.UsualYears);
            var names = await desk.Names(lines.Select(line => line.SaidById).Append(frame?.ConfirmedById));
            return new(SoldDeal.Of(deal), years, frame?.Version ?? 0, [.. lines.Select(line => Row.Of(line, people, names))], Result.Of(deal.Currency, years, lines), frame is { ConfirmedOn: { } on } ? new(Naming.Of(frame.ConfirmedById, names), on, frame.ConfirmedHow!, Naming.Of(frame.RecordedById!.Value, people), frame.LapsedAt is not null) : null, CaseFrame.Mark(years, lines), desk.MayWrite)
            {
                FrameId = frame?.Id, Contacts = desk.MayWrite ? await desk.Contacts(deal) : [], Now = desk.Now,
            };
        }

        // The one frame of a deal that I see, begun by whoever needs it first.
        public async Task<(CaseFrame Frame, List<CaseLine> Lines)> Framed(Guid dealId)
        {
            var deal = await desk.Deal(dealId);
            return (await db.Set<CaseFrame>().SingleOrDefaultAsync(one => one.DealId == deal.Id) ?? db.Add(new CaseFrame(deal.Id)).Entity, await Lines(deal.Id));
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<BusinessCasePart, View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.Deal(dealId)), seenAt: $"/deals/{dealId}/business-case", toast);

        private Task<List<CaseLine>> Lines(Guid dealId) => db.Set<CaseLine>().AsNoTracking().Where(line => line.DealId == dealId).OrderBy(line => line.Side).ThenBy(line => line.Id).ToListAsync();
    }

    public sealed record Row(Guid Id, int Version, CaseSide Side, CaseRhythm Rhythm, string What, Money Amount, Named? SaidBy, string? KnownFrom, Named WrittenBy)
    {
        public static Row Of(CaseLine line, PersonNames people, IReadOnlyDictionary<Guid, string> names) =>
            new(line.Id, line.Version, line.Side, line.Rhythm, line.What, line.Amount, Naming.Of(line.SaidById, names), line.KnownFrom, Naming.Of(line.WrittenById, people));
    }

    // Payback in months. Nothing is added up while a line stands in another currency than the deal.
    public sealed record Result(Money Cost, Money Benefit, Money Net, Measure<double> Payback)
    {
        public static Result? Of(string currency, int years, IReadOnlyList<CaseLine> lines)
        {
            if (lines.Count == 0 || lines.Any(line => line.Currency != currency))
                return null;
            long Sum(CaseSide side, CaseRhythm rhythm) => lines.Where(line => line.Side == side && line.Rhythm == rhythm).Sum(line => line.AmountMinor);
            var it = new CostsAndBenefits(Sum(CaseSide.Cost, CaseRhythm.Once), Sum(CaseSide.Cost, CaseRhythm.Yearly), Sum(CaseSide.Benefit, CaseRhythm.Once), Sum(CaseSide.Benefit, CaseRhythm.Yearly));
            var (cost, benefit) = (new Money(it.CostIn(years), currency), new Money(it.BenefitIn(years), currency));
            return new(cost, benefit, benefit - cost, PaybackPeriod.Months(it));
        }
    }

    // IsLapsed: a line or the years were changed since.
    public sealed record Confirmed(Named? By, DateOnly On, string How, Named RecordedBy, bool IsLapsed);

    public sealed record View(SoldDeal Deal, int Years, int Version, IReadOnlyList<Row> Lines, Result? Result, Confirmed? Confirmation, string Mark, bool MayWrite) : IPlaced
    {
        public Guid? FrameId { get; init; }

        [JsonIgnore]
        public IReadOnlyList<Named> Contacts { get; init; } = [];

        [JsonIgnore]
        public DateTime Now { get; init; }

        [JsonIgnore]
        public string Target => $"#business-case-{Deal.Id}";

        Whereabouts IPlaced.Where => Deal.Where(Say($"Business case"));
    }
}
