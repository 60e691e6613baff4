using Onside.Team.People;

namespace Onside.Team.Activities;

// Whoever is meant by an @: a person, a team, or all who have a function. What is kept is their address, so that a new name shows everywhere.
public sealed record Mentioned(Guid? PersonId, Guid? TeamId, Function? Function)
{
    public static Mentioned Person(Guid id) => new(id, null, null);

    public static Mentioned Team(Guid id) => new(null, id, null);

    public static Mentioned All(Function function) => new(null, null, function);

    public string Url => PersonId is { } person ? $"/people/{person}" : TeamId is { } team ? $"/teams/{team}" : $"/people?function={Function}";
}

// A text with whoever is meant in it; Unclear: names that several have, so that nobody is told.
public sealed record Spoken(string Html, IReadOnlyList<Mentioned> Mentioned, IReadOnlyList<string> Unclear)
{
    public static readonly Spoken Nothing = new("", [], []);
}
