using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.Teams;

namespace Onside.Team.Lists;

// What is said of a view.
public class ViewForm
{
    [Required, MaxLength(SavedView.LongestName)]
    public string Name { get; set; } = "";

    public Audience Audience { get; set; }

    // Whose it is, when it is a team's.
    public Guid? Team { get; set; }

    // Everybody begins with it who has no beginning of their own.
    public bool Usual { get; set; }

    // I begin with it.
    public bool Mine { get; set; }

    // The list as it is asked for, after the question mark.
    [MaxLength(SavedView.LongestQuestion)]
    public string? Asked { get; set; }

    // The view names its columns, so that everybody sees these.
    public bool WithColumns { get; set; }

    public int? Version { get; set; }

    public async Task Tell(SavedView view, Input<ViewForm> input, AppDb db, Me me, ListKind list)
    {
        if (Audience != Audience.Me && !me.MayWrite)
            throw input.Complain(nameof(Audience), $"You may read here: a view of yours is for yourself.");
        if (Audience == Audience.Team && !await db.Set<TeamMember>().AnyAsync(member => member.TeamId == Team && (member.PersonId == view.OwnerId || me.IsAdministrator)))
            throw input.Complain(nameof(Team), $"Choose one of your teams.");
        if (Usual && (Audience != Audience.Everyone || !me.IsAdministrator))
            throw input.Complain(nameof(Usual), $"Only an administrator says where everybody begins, with a view for everybody.");
        if (Usual && !view.IsUsual)
            await GiveUpUsual(view.Kind, db);
        view.Call(Name, Audience, Team, Usual);
        if (Asked is { } asked)
            view.Ask(Question.Kept(asked));
        if (Audience != Audience.Me && list.Known([], db).Where(field => field.IsForAdministrators).Select(field => field.Key).Intersect(Question.Fields(view.Asked), StringComparer.OrdinalIgnoreCase).Any())
            throw input.Complain(nameof(Audience), $"It asks for what only administrators know: keep it for yourself.");
    }

    private static async Task GiveUpUsual(string kind, AppDb db)
    {
        foreach (var before in await db.Set<SavedView>().Where(view => view.Kind == kind && view.IsUsual).ToListAsync())
            before.Call(before.Name, before.Audience, before.TeamId, false);
    }
}
