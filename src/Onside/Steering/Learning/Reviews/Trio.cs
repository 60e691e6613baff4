using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Steering.Process;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Steering.Learning.Reviews;

// Three people of three functions: who owned the deal, one who brought something to it, and one who lives with what was sold.
public sealed class Trio(AppDb db, Kept<PersonNames> people)
{
    // Each in a function that neither of the others stands for; nothing, where that cannot be.
    public static IReadOnlyList<(Guid Person, Function As)>? Of(IReadOnlyList<PersonName> three)
    {
        if (three.Count != DealReview.People)
            return null;
        foreach (var first in three[0].Functions)
            foreach (var second in three[1].Functions.Where(one => one != first))
                foreach (var third in three[2].Functions.Where(one => one != first && one != second))
                    return [(three[0].Id, first), (three[1].Id, second), (three[2].Id, third)];
        return null;
    }

    public async Task<IReadOnlyList<(Guid Person, Function As)>> Asked(IEnumerable<Guid> asked, Complaint complain)
    {
        var (ids, names) = (asked.Distinct().ToList(), await people.Current());
        var known = names.Active.Where(person => person.MayWrite && ids.Contains(person.Id)).ToList();
        return Of(known) ?? throw complain("People", $"Choose three people of three functions: one view alone explains too much.");
    }

    public async Task<IReadOnlyList<Guid>> Suggested(Deal deal)
    {
        var names = await people.Current();
        var brought = await db.Set<Evidence>().Where(one => one.DealId == deal.Id && one.ById != deal.OwnerId).OrderByDescending(one => one.At).Select(one => one.ById).Take(20).ToListAsync();
        var living = names.Active.Where(person => person.Functions.Contains(Function.Finance) || person.Functions.Contains(Function.SuccessPlanner)).Select(person => person.Id);
        var others = brought.Concat(living).Concat(names.Active.Select(person => person.Id)).Distinct().Where(id => id != deal.OwnerId).Select(id => names.Of(id)).Where(person => person is { IsActive: true, MayWrite: true, Functions.Count: > 0 }).Take(40).ToList();
        var owner = names.Of(deal.OwnerId);
        return others.SelectMany((one, i) => others.Skip(i + 1).Select(other => new[] { owner, one, other })).FirstOrDefault(three => Of(three) is not null)?.Select(person => person.Id).ToList() ?? [deal.OwnerId];
    }
}
