using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Needs;

// The deal as I see it, its needs, its lines, and who of its customer may have said something.
public sealed class NeedDesk(AppDb db, Me me, TimeProvider clock)
{
    private const int MostAtOne = 500, MostPeople = 100;

    public DateTime Now => clock.Now();

    public DateOnly Today => clock.Today(me.Zone);

    public async Task<SubjectName> Deal(Guid id) =>
        await db.Set<Deal>().VisibleTo(me).Where(deal => deal.Id == id).Select(deal => new SubjectName(deal.Id, deal.Name, "")).SingleOrDefaultAsync() is { } found ? found with { Url = DealSubjects.At(id) } : throw Refusal.NotFound();

    public async Task<(Need Need, SubjectName Deal)> Find(Guid id)
    {
        var need = await db.Set<Need>().Include(need => need.Answers).SingleOrDefaultAsync(need => need.Id == id) ?? throw Refusal.NotFound();
        return (need, await Deal(need.DealId));
    }

    public Task<List<NeedLine>> Lines(Guid dealId) =>
        db.Set<DealLine>().Where(line => line.DealId == dealId).OrderBy(line => line.Position).Select(line => new NeedLine(line.Id, line.Description)).ToListAsync();

    public Task<Dictionary<Guid, string>> Contacts(IEnumerable<Guid?> ids)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return db.Set<Contact>().Where(contact => wanted.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, contact => contact.Name);
    }

    // Who of the customer may have said something, the deal's own contact first: found by their roles, not by looking at every contact there is.
    public async Task<IReadOnlyList<Choice>> People(Guid dealId)
    {
        var deal = await db.Set<Deal>().Where(deal => deal.Id == dealId).Select(deal => new { deal.AccountId, deal.ContactId }).SingleAsync();
        var ids = await db.Set<ContactRole>().Where(role => role.AccountId == deal.AccountId).OrderBy(role => role.ContactId).Select(role => role.ContactId).Take(MostAtOne).ToListAsync();
        ids.AddRange(deal.ContactId is { } own ? [own] : []);
        var found = await db.Set<Contact>().VisibleTo(me).Where(contact => ids.Contains(contact.Id)).OrderBy(contact => contact.Id != deal.ContactId).ThenBy(contact => contact.NameKey).ThenBy(contact => contact.Id).Take(MostPeople).Select(contact => new Named(contact.Id, contact.Name)).ToListAsync();
        return [.. found.Select(contact => new Choice(contact.Id.ToString(), contact.Name))];
    }

    // Somebody of the customer: at the deal's account, or the deal's own contact.
    public async Task<Named> Contact(Guid dealId, Guid? id, Complaint complain, string field)
    {
        var deals = db.Set<Deal>().Where(deal => deal.Id == dealId);
        return await db.Set<Contact>().VisibleTo(me).Where(contact => contact.Id == id && deals.Any(deal => deal.ContactId == contact.Id || contact.Roles.Any(role => role.AccountId == deal.AccountId)))
            .Select(contact => new Named(contact.Id, contact.Name)).SingleOrDefaultAsync() ?? throw complain(field, $"Choose somebody who works for this customer.");
    }

    public void RefuseAhead(DateOnly day, Complaint complain, string field)
    {
        if (day > Today)
            throw complain(field, $"This day has not come yet.");
    }

    // Of two who act at once the first is heard.
    public static void RefuseUnlessSeen(Entity record, int? seen)
    {
        if (seen is { } version && version != record.Version)
            throw new Refusal($"Somebody else changed this in the meantime. Look at it as it is now, then go on.", 409);
    }

    // Told by its own event: the deal's stands before it.
    public string? UndoMaking(Guid id) => db.ChangeTracker.Entries<PlatformEvent>().FirstOrDefault(entry => entry.Entity.SubjectId == id) is { } made ? Undo.At(made.Entity.Id) : null;
}
