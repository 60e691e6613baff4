using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Front.Home;

// Those I lead, as far as I see their records; who leads nobody and sees everything has everybody.
public sealed class MyPeople(Me me, Kept<LeadBook> leading, Kept<PersonNames> kept)
{
    public async Task<People> All()
    {
        var (book, names) = (await leading.Current(), await kept.Current());
        var (teams, led) = (book.TeamsOf(me.Id), book.PeopleOf(me.Id));
        var isEverybody = led.Count == 0 && me is { SeesEverything: true, Level: > Level.Guest };
        var all = isEverybody ? names.Active.Select(person => person.Id) : led.Where(id => me.SeesEverything || me.Owners.Contains(id)).Where(id => names.Of(id).IsActive);
        return new([.. teams.Select(team => team.Name)], isEverybody, [.. all], me.MayWrite ? [.. book.DirectOf(me.Id).Where(id => names.Of(id).IsActive)] : []);
    }

    // Direct: those to whom nobody else gives feedback.
    public sealed record People(IReadOnlyList<string> Teams, bool IsEverybody, IReadOnlyList<Guid> Ids, IReadOnlyList<Guid> Direct);
}
