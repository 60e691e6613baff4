using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Customers.Selling.Conduct;

// Whether a sale serves the customer first, on the deal's page: what is found by itself, who else would serve them better, and what a colleague judged.
public static class ShowConduct
{
    private const int MostChecks = 20;

    public static async Task<Fragment<ConductPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.DealWithTeam(id)));

    public static async Task<Fragment<ConductPart, View>> AroundFit(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.DealWithTeam((await desk.Find<CompetitorFit>(id)).DealId)));

    public sealed class Reading(AppDb db, SellingDesk desk, ConductFindings findings)
    {
        public async Task<View> Of(Deal deal)
        {
            var (ground, people) = (await ConductGround.Of(db, deal.Id, deal.Lines), await desk.People());
            var checks = await db.Set<ConductCheck>().AsNoTracking().Where(c => c.DealId == deal.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostChecks).ToListAsync();
            var names = await desk.Names([.. checks.Select(c => c.AcknowledgedById), .. ground.Fits.Select(fit => fit.ToldToId)]);
            var whyNot = desk.MayWrite ? Reviewers.WhyNot(deal, people.Of(desk.Me)) : null;
            return new(SoldDeal.Of(deal), ground.Mark, [.. (await findings.On(deal, ground)).Select(Finding.Of)], [.. ground.Fits.Select(fit => Fit.Of(fit, ground.Needs, people, names))],
                [.. checks.Select(check => Check.Of(check, people, names))], desk.MayWrite, desk.MayWrite && whyNot is null)
            {
                WhyNotMe = whyNot is null ? null : Say(whyNot), Needs = [.. ground.Needs.Where(need => need.DroppedAt is null).Select(need => new Named(need.Id, need.Text))], Contacts = desk.MayWrite ? await desk.Contacts(deal) : [], Now = desk.Now,
            };
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<ConductPart, View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.DealWithTeam(dealId)), seenAt: $"/deals/{dealId}/conduct", toast);
    }

    public sealed record Finding(string Key, string Sentence)
    {
        public static Finding Of(ConductFinding one) => new(one.Key, Say(one.Sentence));
    }

    public sealed record Fit(Guid Id, int Version, string Competitor, string BetterIn, Named WrittenBy)
    {
        public Named? Need { get; init; }
        public Named? ToldTo { get; init; }
        public DateOnly? ToldOn { get; init; }

        public static Fit Of(CompetitorFit fit, IEnumerable<Need> needs, PersonNames people, IReadOnlyDictionary<Guid, string> names) => new(fit.Id, fit.Version, fit.Competitor, fit.BetterIn, Naming.Of(fit.WrittenById, people))
        {
            Need = needs.FirstOrDefault(need => need.Id == fit.NeedId) is { } need ? new(need.Id, need.Text) : null, ToldTo = Naming.Of(fit.ToldToId, names), ToldOn = fit.ToldOn,
        };
    }

    // IsLapsed: a product, a need or a better fit of somebody else was changed since.
    public sealed record Check(Guid Id, int Version, Named By, DateTime At, bool IsLapsed, ConductResult Result, string Comfort, string GivesUp, string ToldThem, string? OwedToUs, string? Condition)
    {
        public Named? AcknowledgedBy { get; init; }
        public DateOnly? AcknowledgedOn { get; init; }
        public IReadOnlyList<Finding> Findings { get; init; } = [];

        public static Check Of(ConductCheck check, PersonNames people, IReadOnlyDictionary<Guid, string> names) =>
            new(check.Id, check.Version, Naming.Of(check.ById, people), check.At, check.LapsedAt is not null, check.Result, check.Comfort, check.GivesUp, check.ToldThem, check.OwedToUs, check.Condition)
            {
                AcknowledgedBy = Naming.Of(check.AcknowledgedById, names), AcknowledgedOn = check.AcknowledgedOn, Findings = [.. check.Findings.Select(one => Finding.Of(one.Told()))],
            };
    }

    // Checks: the newest first, which alone counts.
    public sealed record View(SoldDeal Deal, string Mark, IReadOnlyList<Finding> Findings, IReadOnlyList<Fit> Fits, IReadOnlyList<Check> Checks, bool MayWrite, bool MayJudge) : IPlaced
    {
        public string? WhyNotMe { get; init; }

        [JsonIgnore]
        public IReadOnlyList<Named> Needs { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Named> Contacts { get; init; } = [];

        [JsonIgnore]
        public DateTime Now { get; init; }

        [JsonIgnore]
        public string Target => $"#conduct-{Deal.Id}";

        Whereabouts IPlaced.Where => Deal.Where(Say($"Conduct check"));
    }
}
