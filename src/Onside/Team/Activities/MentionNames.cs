using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;
using OurTeam = Onside.Team.People.Teams.Team;

namespace Onside.Team.Activities;

// Who can be meant, by what one types after the @: the whole name of a person, a team or a function, or a first name that only one of us has.
public sealed class MentionNames
{
    private const int MostWords = 6;
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("de-DE")];
    private readonly Dictionary<string, HashSet<Mentioned>> _byKey = [];

    public static async Task<MentionNames> Load(AppDb db, PersonNames people)
    {
        var names = new MentionNames();
        foreach (var team in await db.Set<OurTeam>().Select(team => new { team.Id, team.Name }).ToListAsync())
            names.Add(team.Name, Mentioned.Team(team.Id));
        foreach (var function in Enum.GetValues<Function>())
            foreach (var language in Languages)
                names.Add(Say(function.Called(), language), Mentioned.All(function));
        foreach (var person in people.Active)
            names.Add(person.Name, Mentioned.Person(person.Id));
        foreach (var first in people.Active.GroupBy(person => TextFolding.Key(person.Name.Split(' ')[0])).Where(first => first.Count() == 1 && !names._byKey.ContainsKey(first.Key)))
            names.Add(first.First().Name.Split(' ')[0], Mentioned.Person(first.First().Id));
        return names;
    }

    // The longest name at the beginning of this text: who has it, and how much of the text it is.
    public (IReadOnlyCollection<Mentioned> Who, int Length)? Longest(string text)
    {
        var ends = new List<int>();
        for (var at = 1; at <= text.Length && ends.Count < MostWords; at++)
            if (at == text.Length || (char.IsLetterOrDigit(text[at - 1]) && !char.IsLetterOrDigit(text[at])))
                ends.Add(at);
        foreach (var end in Enumerable.Reverse(ends))
            if (_byKey.TryGetValue(TextFolding.Key(text[..end]), out var who))
                return (who, end);
        return null;
    }

    private void Add(string name, Mentioned who)
    {
        if (TextFolding.Key(name) is not { Length: > 0 } key)
            return;
        if (!_byKey.TryGetValue(key, out var known))
            _byKey[key] = known = [];
        known.Add(who);
    }
}
