using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science.Selling;

namespace Onside.Customers.Selling.Stakeholders;

// The history of somebody's place on the map: for those who see the deal.
public sealed class StakeholderHistory(AppDb db, Me me, SellingDesk desk) : Historied<Stakeholder>(db, me)
{
    public override FormattableString Called => $"Stakeholder";

    public override string Icon => "users-round";

    public override bool HasTrash => false;

    protected override Expression<Func<Stakeholder, string>> Name => stakeholder => Db.Set<Contact>().Where(contact => contact.Id == stakeholder.ContactId).Select(contact => contact.Name).FirstOrDefault() ?? "";

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(Stakeholder.Role), JsonValueKind.Number) => Platform.Words.Words.Say(StakeholderWords.Of((BuyingRole)value.GetInt32())),
        (nameof(Stakeholder.Stance), JsonValueKind.Number) => Platform.Words.Words.Say(StakeholderWords.Of((Stance)value.GetInt32())),
        (nameof(Stakeholder.Influence), JsonValueKind.Number) => Platform.Words.Words.Say(StakeholderWords.Of((Influence)value.GetInt32())),
        _ => null,
    });

    protected override IQueryable<Stakeholder> Visible(IQueryable<Stakeholder> stakeholders) => Me.Level > Level.Guest ? desk.Seen(stakeholders) : stakeholders.Where(_ => false);

    protected override string Url(Guid id) => $"/stakeholders/{id}";

    // Somebody stands on the map once.
    protected override async Task TakeBack(Stakeholder stakeholder, Before before)
    {
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null && await Db.Set<Stakeholder>().AnyAsync(other => other.DealId == stakeholder.DealId && other.ContactId == stakeholder.ContactId))
            throw new Refusal($"They were put on the map again since. Change what stands there.", 409);
    }
}
