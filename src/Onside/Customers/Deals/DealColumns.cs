using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What stands in a list of deals.
internal static class DealColumns
{
    public static ListKind<Deal> Showing(this ListKind<Deal> list) => list
        .Shows("amount", $"Amount", "num", sorted: true)
        .Shows("close", $"Close date", "num", sorted: true)
        .Shows("stage", $"Stage")
        .Shows("category", $"Category", "wide")
        .Shows("stage-since", $"In stage", "wide", sorted: true)
        .Shows("owner", $"Owner")
        .Offers("source", $"Source")
        .Offers("pipeline", $"Pipeline")
        .Offers("tags", $"Tags")
        .Draws<DealList>(async (asked, ground) => await ListDeals.Read(Query<DealFilter>.Of(asked, ground.Me), ground.Db, ground.Me, await ground.Kept<PipelineBook>(), await ground.Kept<RateBook>(), await ground.Kept<PersonNames>(), ground.Services.GetRequiredService<TimeProvider>(), ground.Services.GetRequiredService<Listing>()));
}
