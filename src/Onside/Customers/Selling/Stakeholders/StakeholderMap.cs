using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Selling;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Stakeholders;

// Reads the map of one deal: who is on it, when somebody last spoke to them, and what is missing.
public sealed class StakeholderMap(AppDb db, SellingDesk desk)
{
    public async Task<ShowStakeholders.View> Of(Deal deal)
    {
        var all = await db.Set<Stakeholder>().AsNoTracking().Where(s => s.DealId == deal.Id).OrderBy(s => s.Influence).ThenBy(s => s.Role).ThenBy(s => s.Id).Take(OnDeal.Most).ToListAsync();
        var ids = all.Select(s => s.ContactId).ToList();
        var (people, names, touches) = (await desk.People(), await desk.Names(ids.Cast<Guid?>()), await Touches(ids));
        var rows = all.Select(s => new ShowStakeholders.Row(s.Id, s.Version, new(s.ContactId, names.GetValueOrDefault(s.ContactId) ?? ""), s.Role, s.Stance, s.Influence, Naming.Of(s.OwnerId, people), Naming.Of(s.BackupId, people), s.Note, touches.GetValueOrDefault(s.ContactId))).ToList();
        var unknown = desk.MayWrite ? (await desk.Contacts(deal)).Where(contact => !ids.Contains(contact.Id)) : [];
        return new(SoldDeal.Of(deal), rows, deal.IsOpen ? Gaps(rows) : [], desk.MayWrite, [.. unknown], people, desk.Now);
    }

    // Where a click leads: to the part as it stands now.
    public async Task<Fragment<StakeholdersPart, ShowStakeholders.View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.Deal(dealId)), seenAt: $"/deals/{dealId}/stakeholders", toast);

    private List<ShowStakeholders.Gap> Gaps(IReadOnlyList<ShowStakeholders.Row> rows) =>
        [.. StakeholderGaps.Of([.. rows.Select(row => new MappedPerson(row.Contact.Id, row.Role, row.Influence, row.LastTouch is { } at ? desk.DayOf(at) : null, row.Backup is not null))], desk.Today)
            .Select(gap => new ShowStakeholders.Gap(gap.Kind, rows.FirstOrDefault(row => row.Contact.Id == gap.Who)?.Contact, gap.Days))];

    // When somebody last spoke to each: in a call that reached them, or a meeting on their page.
    private async Task<Dictionary<Guid, DateTime?>> Touches(List<Guid> contacts)
    {
        if (contacts.Count == 0)
            return [];
        var now = desk.Now;
        var spoken = db.Set<Activity>().Where(a => a.At <= now && ((a.Kind == ActivityKind.Call && a.Outcome == CallOutcome.Reached) || a.Kind == ActivityKind.Meeting));
        var calls = spoken.Where(a => a.ContactId != null && contacts.Contains(a.ContactId.Value)).GroupBy(a => a.ContactId!.Value).Select(one => new Found { Id = one.Key, At = one.Max(a => (DateTime?)a.At) });
        var there = spoken.Where(a => a.SubjectKind == "contact" && a.SubjectId != null && contacts.Contains(a.SubjectId.Value)).GroupBy(a => a.SubjectId!.Value).Select(one => new Found { Id = one.Key, At = one.Max(a => (DateTime?)a.At) });
        return (await calls.Concat(there).ToListAsync()).GroupBy(found => found.Id).ToDictionary(one => one.Key, one => one.Max(found => found.At));
    }

    private sealed class Found
    {
        public Guid Id { get; init; }
        public DateTime? At { get; init; }
    }
}
