using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Objectives;

// Who speaks for a department: those of its people who lead a team; where nobody does, each of them. Nobody else, whatever they may do elsewhere.
public sealed class Answerers(Kept<PersonNames> people, Kept<LeadBook> leads, Me me)
{
    public async Task<Book> Current() => new(await people.Current(), await leads.Current(), me);

    public async Task RefuseOthers(Function department) => (await Current()).RefuseOthers(department);

    // Who answers for it, and whoever is in a department that is named, tell where it stands.
    public async Task RefuseUnconcerned(Objective objective, Objectives objectives)
    {
        if (!objectives.Keeps(objective.OwnerId) && !(await Current()).IsIn(objective.Named.Select(department => department.Function)))
            throw new Refusal($"Who answers for it and the departments that are named tell where it stands. Write a note instead.", 403);
    }

    public sealed class Book(PersonNames people, LeadBook leads, Me me)
    {
        public IReadOnlyList<PersonName> Of(Function department)
        {
            var members = people.Active.Where(person => person.Functions.Contains(department)).ToList();
            var leading = members.Where(person => leads.TeamsOf(person.Id).Count > 0).ToList();
            return leading.Count > 0 ? leading : members;
        }

        public bool Speaks(Function department) => me.MayWrite && Of(department).Any(person => person.Id == me.Id);

        public bool IsIn(IEnumerable<Function> departments) => people.Of(me.Id).Functions.Intersect(departments).Any();

        public void RefuseOthers(Function department)
        {
            if (Speaks(department))
                return;
            var names = Of(department);
            throw names.Count == 0
                ? new Refusal($"Nobody works in {Say(department.Called())} yet. An administrator says under People who does.", 403)
                : new Refusal($"This is for {Say(department.Called())} to answer: {string.Join(", ", names.Take(5).Select(person => person.Name))}.", 403);
        }
    }
}
