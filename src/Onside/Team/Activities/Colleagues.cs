using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Who may be given a task or asked to a meeting: active people who can write, and who see what it is about.
public sealed class Colleagues(AppDb db, Me me, Eyes eyes)
{
    private const int Most = 300;

    public Task<List<Named>> All() => Active(db).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(Most).Select(p => new Named(p.Id, p.Name)).ToListAsync();

    // The zone of somebody who may be given this; me, when nobody is named.
    public async Task<(Guid Id, TimeZoneInfo Zone)> Assignee(Guid? asked, Subject? subject, Complaint complain)
    {
        if (asked is not { } id || id == me.Id)
            return (me.Id, me.Zone);
        var found = await Active(db).Where(p => p.Id == id).Select(p => new { p.Name, p.Zone }).SingleOrDefaultAsync()
            ?? throw complain(nameof(TaskForm.AssigneeId), $"Choose somebody who works here.");
        if (subject is { } about && !await eyes.See(id, about))
            throw complain(nameof(TaskForm.AssigneeId), $"{found.Name} cannot see this. Put {found.Name} on the team first.");
        return (id, Zones.Known(found.Zone));
    }

    public async Task<TimeZoneInfo> ZoneOf(Guid? personId) =>
        personId == me.Id ? me.Zone : Zones.Known(await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.Zone).SingleOrDefaultAsync() ?? "");

    public async Task<List<Guid>> Attending(List<Guid> asked, Complaint complain)
    {
        var wanted = asked.Distinct().ToList();
        var known = wanted.Count == 0 ? [] : await db.Set<Person>().Where(p => wanted.Contains(p.Id) && p.DeactivatedAt == null).Select(p => p.Id).ToListAsync();
        return known.Count == wanted.Count ? known : throw complain(nameof(MeetingForm.People), $"Choose somebody who works here.");
    }

    private static IQueryable<Person> Active(AppDb db)
    {
        var writers = db.Set<SignIn>().Where(s => s.DisabledAt == null && s.Level >= Level.Member).Select(s => s.Id);
        return db.Set<Person>().Where(p => p.DeactivatedAt == null && writers.Contains(p.Id));
    }
}

// How a field of the open form is complained about: input.Complain.
public delegate Invalid Complaint(string field, FormattableString sentence);
