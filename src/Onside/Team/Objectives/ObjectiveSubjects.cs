using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Team.Commitments;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Objectives;

// Promises, outcomes, obstacles and notes hang on an objective; everybody who works here sees it.
public sealed class ObjectiveSubjects(AppDb db, Kept<PersonNames> people, Me me) : ISubjects, IFindable
{
    public const string Objectives = "objective";

    public string Kind => Objectives;

    public FormattableString Called => $"Objective";

    public string Icon => "flag";

    public string Url(Guid id) => At(id);

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        [.. (await Seen().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync()).Select(o => new SubjectName(o.Id, o.Name, At(o.Id)))];

    public IQueryable<Guid> Visible() => Seen().Select(o => o.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var (found, names) = (await Seen().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Why, o.OwnerId, o.BegunAt }).ToListAsync(), await people.Current());
        return [.. found.Select(o => new Hit(Kind, o.Id, o.Name, names.Of(o.OwnerId).Name, At(o.Id), Icon, Say(Called)) { Text = o.Why ?? "", OwnerId = o.OwnerId, TouchedAt = o.BegunAt })];
    }

    private IQueryable<Objective> Seen() => db.Set<Objective>().Where(_ => me.Level > Level.Guest);

    private static string At(Guid id) => $"/objectives/{id}";
}

// Whoever answers for an objective answers for what hangs on it.
public sealed class ObjectiveCharge(AppDb db) : IAnswersFor
{
    public string Kind => ObjectiveSubjects.Objectives;

    public async Task<Charge?> Of(Guid id) =>
        await db.Set<Objective>().Where(o => o.Id == id).Select(o => (Guid?)o.OwnerId).SingleOrDefaultAsync() is { } owner ? new(owner) : null;
}

public sealed class SuggestAboutObjective(AppDb db) : ISuggests
{
    public string Kind => ObjectiveSubjects.Objectives;

    public async Task<Suggested> About(Guid id) =>
        await db.Set<Objective>().Where(o => o.Id == id).Select(o => new { o.Name, o.DueOn, o.OwnerId }).SingleOrDefaultAsync() is { } objective
            ? new(Say($"For the objective: {objective.Name}"), objective.DueOn, []) { OwnerId = objective.OwnerId } : Suggested.Nothing;
}
