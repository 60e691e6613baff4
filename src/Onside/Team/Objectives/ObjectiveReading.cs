using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// One objective with its place in the tree, the words of its departments, and how it went.
public sealed class ObjectiveReading(AppDb db, Objectives objectives, Answerers answerers, Kept<PersonNames> people, Me me)
{
    private const int MostReports = 200;

    public async Task<ShowObjective.View> Of(Guid id)
    {
        var (forest, standing, names, speakers) = (await objectives.Forest(), await objectives.Standing(), await people.Current(), await answerers.Current());
        var it = forest.Of(id) ?? throw Refusal.NotFound();
        var reports = await db.Set<ObjectiveReport>().AsNoTracking().Where(r => r.ObjectiveId == id).OrderByDescending(r => r.On).ThenByDescending(r => r.At).ThenByDescending(r => r.Id).Take(MostReports).ToListAsync();
        ObjectiveRow Row(Objective one, int depth) => ObjectiveRows.Of(one, depth, forest, standing, names);
        return new(Row(it, forest.Way(id).Count - 1), Of(it, names, speakers))
        {
            Way = [.. forest.Way(id).SkipLast(1).Select(one => new Named(one.Id, one.Name))],
            Below = [.. forest.Below(id).OrderBy(one => one.DueOn ?? DateOnly.MaxValue).ThenBy(one => one.Id).Select(one => Row(one, 0))],
            Reports = [.. reports.Select(r => new ReportView(r.Id, Measure.Value(r.ValueMilli)!.Value, r.On, new(r.ById, names.Of(r.ById).Name), r.At, r.Note))],
            Keeps = objectives.Keeps(it.OwnerId), MayReport = me.MayWrite && it.IsOpen && (objectives.Keeps(it.OwnerId) || speakers.IsIn(it.Named.Select(department => department.Function))),
            People = [.. names.Active.Where(person => person.Id != it.OwnerId).Select(person => new Named(person.Id, person.Name))], Now = objectives.Now,
        };
    }

    private static ObjectiveView Of(Objective it, PersonNames people, Answerers.Book speakers)
    {
        Named? Named(Guid? id) => people.Of(id) is { } person ? new(person.Id, person.Name) : null;
        return new(it.Version, it.Round, it.Why, it.Metric, Named(it.OfferedToId), Named(it.OfferedById), it.BegunAt, it.EndedAt, it.EndingNote)
        {
            Missing = it.IsOpen ? it.Missing : [],
            Departments = [.. it.Named.Select(one => new DepartmentView(one.Function, one.Answer, Named(one.ById), one.At, one.Words, Measure.Value(one.InsteadMilli), one.InsteadOn,
                [.. speakers.Of(one.Function).Select(person => new Named(person.Id, person.Name))], one.Accepted.Count > 0 ? TermChange.Between(one.Accepted, it.Terms) : [], it.IsOpen && it.ProposedAt is not null && speakers.Speaks(one.Function)))],
        };
    }
}
