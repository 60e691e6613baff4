using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Pieces;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Helping;

// The few things that help on this deal now, each with why it stands here and what happened where it was used.
public static class ShowHelps
{
    public const int Most = 5;

    // So many that fit are compared by what happened where they were used.
    private const int Compared = 100;

    public static async Task<Fragment<HelpsPart, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, SellingDesk desk, Situation.Reading situations, Library library, Outcomes outcomes)
    {
        public async Task<View> Of(Guid dealId)
        {
            var (now, all) = (await situations.Of(dealId), await library.All());
            var (fitting, happened) = await Best(now, all);
            var holds = await outcomes.Holds([.. fitting.Select(one => one.Id.Id).Where(id => all.Any(help => help.Kind == HelpKind.Response && help.Id == id))]);
            var (used, answers) = (await db.Set<ContentUse>().Where(use => use.DealId == dealId).OrderBy(use => use.At).AsNoTracking().ToListAsync(), await db.Set<ResponseUse>().Standing(db).Where(use => use.DealId == dealId).AsNoTracking().ToListAsync());
            var people = await desk.People();
            Used? Use(Help help) => used.Find(use => use.WhatId == help.Id) is { } use ? new(use.Id, Naming.Of(use.ById, people), use.At) : null;
            IReadOnlyList<Situation.Objection> Against(Help help) => [.. now.Objections.Where(objection => objection.Type == help.Against && !answers.Exists(answer => answer.ResponseId == help.Id && answer.ObjectionId == objection.Id))];
            var rows = fitting.Select(one => Row(one.Id, one.Matches, now, happened.Of(one.Id.Id)) with { Holding = holds.GetValueOrDefault(one.Id.Id), Use = Use(one.Id), Against = Against(one.Id) });
            return new(now.Deal, now.Step, now.Personas, now.Industry, [.. rows], happened.Overall, desk.MayWrite) { Now = desk.Now };
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<HelpsPart, View>> After(Guid dealId, Toast toast) => new(await Of(dealId), seenAt: $"/deals/{dealId}/helps", toast);

        // Those that fit, at first without what happened: only of these it is counted.
        private async Task<(IReadOnlyList<Fitting<Help>> Best, Happened Happened)> Best(Situation now, IReadOnlyList<Help> all)
        {
            var (known, today) = (now.Known.Traits, desk.Today);
            FitOffer<Help> Offer(Help help, double? lower) => new(help, help.Title, help.For.Traits, help.FreshUntil < today, lower);
            var fit = Fit.Of(known, all.Select(help => Offer(help, null)), Compared);
            var happened = await outcomes.Of([.. fit.Select(one => one.Id.Id)]);
            return (Fit.Of(known, fit.Select(one => Offer(one.Id, happened.Of(one.Id.Id).Lower)), Most), happened);
        }

        private Row Row(Help help, IReadOnlyList<FitDimension> matches, Situation now, Outcome outcome) =>
            new(help.Kind, help.Id, help.Title, help.Url, help.Text, help.In, help.What, HelpWords.Why(help, matches, now), outcome) { FreshUntil = help.FreshUntil, IsStale = help.FreshUntil < desk.Today };
    }

    public sealed record Row(HelpKind Kind, Guid Id, string Title, string Url, string? Text, string? In, ContentKind? What, string Why, Outcome Outcome)
    {
        public DateOnly? FreshUntil { get; init; }
        public bool IsStale { get; init; }
        public Holding? Holding { get; init; }

        // Where it was used on this deal already.
        public Used? Use { get; init; }

        // Open objections of this deal that a response can be put on record for.
        public IReadOnlyList<Situation.Objection> Against { get; init; } = [];
    }

    public sealed record Used(Guid Id, Named By, DateTime At);

    public sealed record View(SoldDeal Deal, SalesStep? Step, IReadOnlyList<BuyingRole> Personas, string? Industry, IReadOnlyList<Row> Rows, Outcome Overall, bool MayWrite) : IPlaced
    {
        [JsonIgnore]
        public DateTime Now { get; init; }

        // Beside the answer to a click that changed them.
        [JsonIgnore]
        public ShowObjections.View? Objections { get; init; }

        Whereabouts IPlaced.Where => Deal.Where(Say($"What helps here"));
    }
}
