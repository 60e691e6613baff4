using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Home;

// What the palette lists while somebody types: records, places to go and things to begin. After > only what can be done.
public static class ShowPalette
{
    private const int MostRecords = 8, MostRecent = 6, MostCommands = 6;

    public static async Task<Fragment<PaletteList, View>> Get(Query<Asked> query, Searching search, IEnumerable<Place> places, IEnumerable<Setting> settings, IEnumerable<Creation> creations, Kept<PersonNames> people, Me me)
    {
        var asked = query.Value.Q?.Trim() ?? "";
        var isCommand = asked.StartsWith('>');
        var words = TextFolding.Words(asked);
        var found = isCommand ? new Findings([], []) : words.Count == 0 ? new Findings([], await search.Recent(MostRecent)) : await search.For(asked, null, MostRecords);
        var commands = All(places, settings, creations, me).Where(command => Answers(command, words)).Where(command => words.Count > 0 || isCommand || command.Begins);
        if (me.MayWrite && words.Count > 1 && words[0] == TextFolding.Words(Say($"Ask"))[0])
            commands = Asking(words.Skip(1).ToList(), await people.Current(), me).Concat(commands);
        return new(new(asked, [.. found.Hits.Select(SearchAll.Row.Of)], [.. isCommand ? commands : commands.Take(MostCommands)], words));
    }

    private static IEnumerable<Command> All(IEnumerable<Place> places, IEnumerable<Setting> settings, IEnumerable<Creation> creations, Me me) =>
    [
        .. creations.Where(one => one.IsFor(me)).OrderBy(one => one.Order).Select(one => new Command(Say(one.Text), one.Url, one.Icon, null, true)),
        .. places.Where(place => place.IsFor(me)).OrderBy(place => place.Order).Select(place => new Command(Say(place.Name), place.Url, place.Icon, place.Letter is { } letter ? $"g {letter}" : null, false)),
        new(Say($"Me and my settings"), "/me", "user-cog", null, false),
        .. me.IsAdministrator ? settings.OrderBy(setting => setting.Order).Where(setting => places.All(place => place.Url != setting.Url)).Select(setting => new Command(Say($"Settings: {Say(setting.Name)}"), setting.Url, setting.Icon, null, false)) : [],
    ];

    // "Ask" and a name: to the four slots.
    private static IEnumerable<Command> Asking(List<string> name, PersonNames people, Me me) =>
        people.Active.Where(person => person.Id != me.Id && TextFolding.Words(person.Name) is var parts && name.All(word => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal))))
            .Take(MostCommands).Select(person => new Command(Say($"Ask {person.Name}"), $"/ask?To={person.Id}", "hand", null, true));

    private static bool Answers(Command command, IReadOnlyList<string> words)
    {
        var name = TextFolding.Words(command.Name);
        return words.All(word => name.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

    public class Asked
    {
        [MaxLength(100)]
        public string? Q { get; set; }
    }

    public record View(string Asked, IReadOnlyList<SearchAll.Row> Records, IReadOnlyList<Command> Commands, [property: JsonIgnore] IReadOnlyList<string> Words) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Search and commands"), null);
    }

    // Somewhere to go, or something to begin.
    public record Command(string Name, string Url, string Icon, string? Keys, bool Begins);
}
