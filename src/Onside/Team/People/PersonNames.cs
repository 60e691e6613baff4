using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Shared.Ui;

namespace Onside.Team.People;

public sealed record PersonName(Guid Id, string Name, bool IsActive, IReadOnlyList<Function> Functions)
{
    public Face Face => new(Id, Name);

    // As what they work on a deal, until somebody says otherwise.
    public string Part => Functions is [var first, ..] ? first.ToString() : "";

    // Who only reads brings nothing and promises nothing.
    public bool MayWrite { get; init; } = true;
}

// Everybody's name, kept in memory (Kept<PersonNames>): a page full of avatars asks the database nothing.
public sealed class PersonNames(IEnumerable<PersonName> people)
{
    private readonly Dictionary<Guid, PersonName> _people = people.ToDictionary(person => person.Id);

    public IReadOnlyDictionary<Guid, PersonName> All => _people;

    // Those who can be given something to do, by name.
    public IReadOnlyList<PersonName> Active { get; } = [.. people.Where(person => person.IsActive)];

    // A person whom this process has not heard of yet is nameless for half a minute at most.
    public PersonName Of(Guid id) => _people.GetValueOrDefault(id) ?? new(id, "", true, []);

    public PersonName? Of(Guid? id) => id is { } known ? Of(known) : null;

    public IEnumerable<Choice> Choices(Guid? alsoShown = null) =>
        _people.Values.Where(person => person.IsActive || person.Id == alsoShown).Select(person => new Choice(person.Id.ToString(), person.Name));

    public static async Task<PersonNames> Load(AppDb db) => new(await db.Set<Person>().OrderBy(person => person.NameKey)
        .Select(person => new PersonName(person.Id, person.Name, person.DeactivatedAt == null, person.Functions)
        {
            MayWrite = db.Set<SignIn>().Any(s => s.Id == person.Id && s.DisabledAt == null && s.Level >= Level.Member),
        }).ToListAsync());
}
