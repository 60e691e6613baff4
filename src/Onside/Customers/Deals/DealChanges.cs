using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What can be said of many deals at once: each deal hears it as if it had been said on its own page.
internal static class DealChanges
{
    public static ListKind<Deal> Changing(this ListKind<Deal> list) => list
        .Holds((db, me) => db.Set<Deal>().VisibleTo(me), Asked, deal => deal.Name)
        .Sets("owner", $"Owner", async ground => [.. (await ground.Kept<PersonNames>()).Choices()], deal => deal.OwnerId.ToString(), (deal, owner) => deal.GiveTo(Guid.Parse(owner!)))
        .Sets("stage", $"Stage", DealLists.Stages, deal => deal.StageId.ToString(), async (deal, stage, ground) => deal.MoveTo((await ground.Kept<PipelineBook>()).Stage(Guid.Parse(stage!)), ground.Now))
        .Sets("category", $"Forecast category", _ => Task.FromResult<IReadOnlyList<Choice>>([.. DealWords.Categories]), deal => deal.Category.ToString(), (deal, category) => Describe(deal, deal.CloseOn, Enum.Parse<Category>(category!), deal.Source, deal.NextStep))
        .SetsDay("close", $"Close date", deal => deal.CloseOn, (deal, day) => Describe(deal, day, deal.Category, deal.Source, deal.NextStep))
        .SetsText("source", $"Source", deal => deal.Source, (deal, source) => Describe(deal, deal.CloseOn, deal.Category, source, deal.NextStep), longest: 80)
        .SetsText("next-step", $"Next step", deal => deal.NextStep, (deal, next) => Describe(deal, deal.CloseOn, deal.Category, deal.Source, next), longest: 200)
        .SetsTags();

    private static async Task<IQueryable<Deal>> Asked(string asked, IServiceProvider services)
    {
        var (db, me, lists) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Me>(), services.GetRequiredService<Listing>());
        var filter = Query<DealFilter>.Of(asked, me).Value;
        filter.Narrowing = await lists.Narrowing<Deal>(filter.Where, filter.Fields);
        return filter.Apply(db.Set<Deal>().VisibleTo(me), db, await services.GetRequiredService<Kept<PipelineBook>>().Current(), (await services.GetRequiredService<Kept<RateBook>>().Current()).Base, services.GetRequiredService<TimeProvider>().Now());
    }

    private static void Describe(Deal deal, DateOnly? closeOn, Category category, string? source, string? nextStep) => deal.Describe(deal.Name, deal.AccountId, deal.ContactId, closeOn, category, source, nextStep);
}
