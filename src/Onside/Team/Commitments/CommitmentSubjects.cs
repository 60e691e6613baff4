using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Team.Commitments.Clocks;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// Notes, files and followers hang on a commitment too; it is seen by the two who speak, by those who see their records, and by who sees what it is about.
public sealed class CommitmentSubjects(AppDb db, IServiceProvider services, Kept<PersonNames> people, Me me) : ISubjects, IFindable
{
    public string Kind => "commitment";

    public FormattableString Called => $"Promise";

    public string Icon => "hand";

    public string Url(Guid id) => $"/commitments/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        [.. (await (await Promises.Seen(db.Set<Commitment>())).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.What }).ToListAsync()).Select(c => new SubjectName(c.Id, c.What, Url(c.Id)))];

    // What hangs on one is seen by the two who speak in it and by those who see their records.
    public IQueryable<Guid> Visible() => me.SeesEverything ? db.Set<Commitment>().Select(c => c.Id)
        : db.Set<Commitment>().Where(c => me.Owners.Contains(c.RequesterId) || (c.PerformerId != null && me.Owners.Contains(c.PerformerId.Value)) || c.ColleagueId == me.Id || db.Set<ClockTold>().Any(told => told.CommitmentId == c.Id && told.ToId == me.Id)).Select(c => c.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var (found, names) = (await (await Promises.Seen(db.Set<Commitment>())).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.What, c.Condition, c.RequesterId, c.PerformerId, c.Since }).ToListAsync(), await people.Current());
        return [.. found.Select(c => new Hit(Kind, c.Id, c.What, Detail(names.Of(c.PerformerId)?.Name, names.Of(c.RequesterId).Name), Url(c.Id), Icon, Say(Called)) { Text = c.Condition ?? "", OwnerId = c.PerformerId ?? c.RequesterId, TouchedAt = c.Since })];
    }

    // Asked for late: what may be seen of commitments depends on all subjects, and this is one.
    private Promises Promises => services.GetRequiredService<Promises>();

    private static string Detail(string? performer, string requester) => performer is null ? requester : $"{performer} → {requester}";
}
