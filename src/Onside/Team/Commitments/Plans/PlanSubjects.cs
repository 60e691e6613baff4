using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// Promises, notes and followers hang on an outcome too; it is seen by those who take part and by who sees what it is about.
public sealed class PlanSubjects(AppDb db, IServiceProvider services, Kept<PersonNames> people, Me me) : ISubjects, IFindable
{
    public string Kind => "outcome";

    public FormattableString Called => $"Outcome";

    public string Icon => "target";

    public string Url(Guid id) => $"/outcomes/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        [.. (await Outcomes.Seen(db.Set<Outcome>()).Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.What }).ToListAsync()).Select(o => new SubjectName(o.Id, o.What, Url(o.Id)))];

    // What hangs on one is seen by those who take part in it and by those who see their records.
    public IQueryable<Guid> Visible() => (me.SeesEverything ? db.Set<Outcome>() : db.Set<Outcome>().Where(Plans.Outcomes.Concerning(me.Owners))).Select(o => o.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var (found, names) = (await Outcomes.Seen(db.Set<Outcome>()).Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.What, o.Condition, o.OwnerId, o.OpenedAt }).ToListAsync(), await people.Current());
        return [.. found.Select(o => new Hit(Kind, o.Id, o.What, names.Of(o.OwnerId).Name, Url(o.Id), Icon, Say(Called)) { Text = o.Condition ?? "", OwnerId = o.OwnerId, TouchedAt = o.OpenedAt })];
    }

    // Asked for late: what may be seen of outcomes depends on all subjects, and this is one.
    private Outcomes Outcomes => services.GetRequiredService<Outcomes>();
}
