using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Team.People;

// People of whom another system tells: they own its records and cannot sign in. Who has the same name already is taken to be the same.
public static class AdoptPeople
{
    public sealed record Told(string Name, Function Function, Sight Sight);

    public static async Task<Adopted> Run(AppDb db, Intake intake, IReadOnlyList<Told> people, Guid? actor, DateTime now)
    {
        var keys = people.Select(person => TextFolding.Key(person.Name)).ToList();
        var known = (await db.Set<Person>().Where(person => keys.Contains(person.NameKey)).Select(person => new { person.Id, person.NameKey }).ToListAsync())
            .DistinctBy(person => person.NameKey).ToDictionary(person => person.NameKey, person => person.Id);
        var made = people.Where(person => !known.ContainsKey(TextFolding.Key(person.Name))).DistinctBy(person => TextFolding.Key(person.Name)).Select(Made).ToList();
        foreach (var person in made)
            intake.Tell(person, actor, now);
        await intake.Write(made);
        foreach (var person in made)
            known[person.NameKey] = person.Id;
        return new(people.DistinctBy(person => person.Name).ToDictionary(person => person.Name, person => known[TextFolding.Key(person.Name)]), made.Count);
    }

    private static Person Made(Told told)
    {
        var person = new Person(told.Name);
        person.Work([told.Function]);
        person.See(told.Sight);
        return person;
    }
}
