using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Shared.Ui;
using Onside.Team.People.Teams;

namespace Onside.Team.Lists;

// All views that were kept, and who begins with which: in memory, so that a list asks nothing for its tabs.
public sealed class ViewBook(IReadOnlyList<ViewBook.Kept> views, IReadOnlyDictionary<(Guid Person, string Kind), Guid?> usual, ILookup<Guid, Choice> teamsOf)
{
    public sealed record Kept(Guid Id, int Version, string Kind, string Name, Guid OwnerId, Audience Audience, Guid? TeamId, string Asked, bool IsUsual);

    public IReadOnlyList<Kept> SeenBy(Me me, string kind) => [.. views.Where(view => view.Kind == kind && IsSeenBy(me, view))];

    public IReadOnlyList<Choice> TeamsOf(Guid person) => [.. teamsOf[person]];

    // Where somebody begins: by their own choice, or else where everybody does.
    public Kept? UsualOf(Me me, string kind) => usual.TryGetValue((me.Id, kind), out var chosen)
        ? views.FirstOrDefault(view => view.Id == chosen && IsSeenBy(me, view))
        : views.FirstOrDefault(view => view.Kind == kind && view.IsUsual);

    private bool IsSeenBy(Me me, Kept view) =>
        view.OwnerId == me.Id || view.Audience == Audience.Everyone || (view.Audience == Audience.Team && view.TeamId is { } team && teamsOf[me.Id].Any(mine => mine.Value == team.ToString()));

    public static async Task<ViewBook> Load(AppDb db) => new(
        await db.Set<SavedView>().OrderBy(view => view.Name).ThenBy(view => view.Id)
            .Select(view => new Kept(view.Id, view.Version, view.Kind, view.Name, view.OwnerId, view.Audience, view.TeamId, view.Asked, view.IsUsual)).ToListAsync(),
        (await db.Set<UsualView>().Select(usual => new { usual.PersonId, usual.Kind, usual.ViewId }).ToListAsync()).ToDictionary(usual => (usual.PersonId, usual.Kind), usual => usual.ViewId),
        (await db.Set<TeamMember>().Join(db.Set<People.Teams.Team>(), member => member.TeamId, team => team.Id, (member, team) => new { member.PersonId, team.Id, team.Name }).OrderBy(member => member.Name).ToListAsync())
            .ToLookup(member => member.PersonId, member => new Choice(member.Id.ToString(), member.Name)));
}
