using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

// A group of companies, or the two that a move touches.
public sealed class Family(IReadOnlyList<Account> members)
{
    public const int Deepest = 12;

    private readonly Dictionary<Guid, Account> _members = members.ToDictionary(member => member.Id);
    private readonly ILookup<Guid?, Account> _children = members.ToLookup(member => member.ParentId);

    public static async Task<Family> Of(AppDb db, Account account, Account? parent)
    {
        var heads = new[] { account.Head, parent?.Head ?? account.Head };
        return new(await db.Set<Account>().Where(a => heads.Contains(a.Id) || (a.HeadId != null && heads.Contains(a.HeadId.Value))).ToListAsync());
    }

    // All that stand around these, deleted ones too.
    public static async Task<Family> Around(AppDb db, IReadOnlyList<Guid> ids)
    {
        var all = db.Set<Account>().IgnoreQueryFilters();
        var heads = await all.Where(a => ids.Contains(a.Id)).Select(a => a.HeadId ?? a.Id).Distinct().ToListAsync();
        return new(await all.Where(a => heads.Contains(a.Id) || (a.HeadId != null && heads.Contains(a.HeadId.Value))).ToListAsync());
    }

    // Those below them become the heads of what is below themselves.
    public void LetGoOf(IReadOnlyList<Guid> gone)
    {
        foreach (var below in _members.Values.Where(member => member.ParentId is { } above && gone.Contains(above)).ToList())
            Place(below, null);
    }

    public void Place(Account account, Account? parent)
    {
        if (account.ParentId == parent?.Id)
            return;
        var below = Below(account).ToList();
        if (parent is not null && (parent.Id == account.Id || below.Contains(parent)))
            throw new Refusal($"{parent.Name} belongs to {account.Name} already: a company cannot be its own subsidiary.");
        if (parent is not null && Depth(parent) + Height(account) > Deepest)
            throw new Refusal($"A group of companies has at most {Deepest} levels.");
        TellHeads(account, parent);
        account.StandBelow(parent?.Id, parent?.Head);
        foreach (var member in below)
            member.StandBelow(member.ParentId, account.Head);
    }

    // Every move changes the heads it touches, so that of two moves at once one is done again and sees the other.
    private void TellHeads(Account account, Account? parent)
    {
        foreach (var head in new[] { account.Head, parent?.Head ?? account.Head }.Distinct())
            _members.GetValueOrDefault(head)?.TellFamilyChanged();
    }

    private IEnumerable<Account> Below(Account account) => _children[account.Id].SelectMany(child => Below(child).Prepend(child));

    private int Height(Account account) => 1 + _children[account.Id].Select(Height).DefaultIfEmpty().Max();

    private int Depth(Account account) => 1 + (account.ParentId is { } above && _members.TryGetValue(above, out var parent) ? Depth(parent) : 0);
}
