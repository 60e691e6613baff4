using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Teams;

public static class EditTeam
{
    public record View(Guid? Id, TeamForm Form, IReadOnlyList<TeamChoice> Teams, IReadOnlyList<PersonName> People);

    public static Task<Page<TeamFormPage, View>> GetNew(AppDb db, Kept<PersonNames> names) => Shown(db, names, null, new());

    public static async Task<Page<TeamFormPage, View>> Get(Guid id, AppDb db, Kept<PersonNames> names) => await Shown(db, names, id, Form(await Team.Find(db, id)));

    public static async Task<Onward<ShowTeam.View>> Post(Guid id, Input<TeamForm> input, AppDb db, Kept<PersonNames> names, Doors doors)
    {
        var form = input.Valid();
        var team = await Team.Find(db, id);
        if (form.Version is { } seen && seen != team.Version)
            throw Conflict.Between(Form(team), form, team.Version);
        await Run(db, team, form);
        doors.Forget();
        return new($"/teams/{id}", await ShowTeam.Of(db, names, id));
    }

    // Two moves at once could close a circle that neither sees: they queue.
    public static Task Run(AppDb db, Team team, TeamForm form) => db.Transact(async () =>
    {
        await db.Serialize("teams");
        team.Rename(form.Name!);
        team.ReportTo(await Known(db, form.ManagerId));
        team.StandBelow(await Above(db, team, form.ParentId));
        await db.SaveChangesAsync();
    });

    private static async Task<Guid?> Known(AppDb db, Guid? managerId) =>
        managerId is null || await db.Set<Person>().AnyAsync(person => person.Id == managerId) ? managerId : throw new Invalid(nameof(TeamForm.ManagerId), $"Choose one of the offered values.");

    internal static async Task<Guid?> Above(AppDb db, Team team, Guid? parentId)
    {
        var parents = await db.Set<Team>().AsNoTracking().Select(other => new { other.Id, other.ParentId }).ToDictionaryAsync(other => other.Id, other => other.ParentId);
        if (parentId is { } asked && !parents.ContainsKey(asked))
            throw new Invalid(nameof(TeamForm.ParentId), $"Choose one of the offered values.");
        for (var above = parentId; above is { } id; above = parents.GetValueOrDefault(id))
            if (id == team.Id)
                throw new Invalid(nameof(TeamForm.ParentId), $"A team cannot stand below itself.");
        return parentId;
    }

    private static TeamForm Form(Team team) => new() { Name = team.Name, ManagerId = team.ManagerId, ParentId = team.ParentId, Version = team.Version };

    private static async Task<Page<TeamFormPage, View>> Shown(AppDb db, Kept<PersonNames> names, Guid? id, TeamForm form) =>
        new(new(id, form, [.. (await TeamChoice.All(db)).Where(team => team.Id != id)], [.. (await names.Current()).All.Values.Where(p => p.IsActive || p.Id == form.ManagerId)]));
}
