using System.Text.Json.Serialization;
using Onside.Platform.Web;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Stakeholders;

// Who has a say at the customer, and what is missing on that map, on the deal's page.
public static class ShowStakeholders
{
    public static async Task<Fragment<StakeholdersPart, View>> Get(Guid id, SellingDesk desk, StakeholderMap map) => new(await map.Of(await desk.Deal(id)));

    public static async Task<Fragment<StakeholdersPart, View>> Around(Guid id, SellingDesk desk, StakeholderMap map) => new(await map.Of(await desk.Deal((await desk.Find<Stakeholder>(id)).DealId)));

    public sealed record Row(Guid Id, int Version, Named Contact, BuyingRole Role, Stance Stance, Influence Influence, Named? Owner, Named? Backup, string? Note, DateTime? LastTouch);

    public sealed record Gap(GapKind Kind, Named? Who, int? Days);

    // Contacts: those of the customer who are not on the map yet.
    public sealed record View(SoldDeal Deal, IReadOnlyList<Row> Stakeholders, IReadOnlyList<Gap> Gaps, bool MayWrite, [property: JsonIgnore] IReadOnlyList<Named> Contacts, [property: JsonIgnore] PersonNames People, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        Whereabouts IPlaced.Where => Deal.Where(Say($"Who decides"));
    }
}
