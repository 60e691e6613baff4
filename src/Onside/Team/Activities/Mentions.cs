using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;
using OurTeam = Onside.Team.People.Teams.Team;

namespace Onside.Team.Activities;

// Finds whoever is meant in a text, and tells the text with their names as they are today.
public sealed partial class Mentions(AppDb db, Kept<PersonNames> kept, Me me)
{
    // How much of a text is looked at for a name.
    private const int Ahead = 140;

    // Asked once, however many texts are told.
    private Dictionary<Guid, string>? _teams;

    // Cleaned; a plain @Name becomes a link to whoever has it, a link to nobody becomes plain.
    public async Task<Spoken> Read(string? typed)
    {
        var html = CleanHtml.Of(typed);
        if (!html.Contains('@', StringComparison.Ordinal))
            return new(html, [], []);
        var people = await kept.Current();
        var (linked, unclear) = Linked(html, await MentionNames.Load(db, people));
        var told = await Told(linked);
        return new(Links().Replace(told, link => Link(Of(link), link.Groups["name"].Value)), [.. Links().Matches(told).Select(Of).Distinct()], unclear);
    }

    public async Task<string> Told(string html)
    {
        if (!html.Contains(">@", StringComparison.Ordinal))
            return html;
        var names = await Names(Links().Matches(html).Select(Of));
        return Links().Replace(html, link => names.GetValueOrDefault(Of(link)) is { Length: > 0 } name ? Shown(Of(link), name) : link.Groups["name"].Value);
    }

    // Everybody who is meant, one by one.
    public async Task<List<Guid>> People(IReadOnlyCollection<Mentioned> mentioned)
    {
        var (teams, functions) = (mentioned.Select(who => who.TeamId).OfType<Guid>().ToList(), mentioned.Select(who => who.Function).OfType<Function>().ToList());
        var members = teams.Count == 0 ? [] : await db.Set<TeamMember>().Where(member => teams.Contains(member.TeamId)).Select(member => member.PersonId).ToListAsync();
        var holders = functions.Count == 0 ? [] : (await kept.Current()).Active.Where(person => person.Functions.Intersect(functions).Any()).Select(person => person.Id);
        return [.. mentioned.Select(who => who.PersonId).OfType<Guid>().Concat(members).Concat(holders).Distinct()];
    }

    private async Task<Dictionary<Mentioned, string>> Names(IEnumerable<Mentioned> mentioned)
    {
        var (all, people) = (mentioned.Distinct().ToList(), await kept.Current());
        if (all.Any(who => who.TeamId is not null))
            _teams ??= await db.Set<OurTeam>().ToDictionaryAsync(team => team.Id, team => team.Name);
        return all.ToDictionary(who => who, who => who.PersonId is { } person ? people.Of(person).Name
            : who.TeamId is { } team ? _teams!.GetValueOrDefault(team, "")
            : Say(who.Function!.Value.Called()));
    }

    // An address of nobody is nobody's.
    private static Mentioned Of(Match link) =>
        Guid.TryParse(link.Groups["person"].Value, out var person) ? Mentioned.Person(person)
        : Guid.TryParse(link.Groups["team"].Value, out var team) ? Mentioned.Team(team)
        : Enum.TryParse<Function>(link.Groups["function"].Value, out var function) ? Mentioned.All(function)
        : Mentioned.Person(Guid.Empty);

    // Guests have no directory to look into.
    private string Shown(Mentioned who, string name)
    {
        var mine = who.PersonId == me.Id ? " me" : "";
        return me.Level == Level.Guest ? $"<span class=\"mention{mine}\">@{WebUtility.HtmlEncode(name)}</span>" : $"<a class=\"mention{mine}\" href=\"{who.Url}\">@{WebUtility.HtmlEncode(name)}</a>";
    }

    private static string Link(Mentioned who, string name) => $"<a href=\"{who.Url}\" rel=\"noopener nofollow\">{name}</a>";

    // Not inside links and code. Only ever given clean HTML, where every < begins a tag.
    private static (string Html, List<string> Unclear) Linked(string html, MentionNames names)
    {
        var (told, unclear, inside) = (new StringBuilder(html.Length), new List<string>(), 0);
        foreach (Match token in Tokens().Matches(html))
        {
            if (Fences().Match(token.Value) is { Success: true } fence)
                inside += fence.Value[1] == '/' ? -1 : 1;
            told.Append(token.Value[0] == '<' || inside > 0 ? token.Value : Linked(token.Value, names, unclear));
        }
        return (told.ToString(), unclear);
    }

    private static string Linked(string text, MentionNames names, List<string> unclear)
    {
        var (told, plain, from) = (new StringBuilder(), WebUtility.HtmlDecode(text), 0);
        for (var at = plain.IndexOf('@'); at >= 0; at = at + 1 < plain.Length ? plain.IndexOf('@', at + 1) : -1)
        {
            if ((at > 0 && char.IsLetterOrDigit(plain[at - 1])) || names.Longest(plain[(at + 1)..Math.Min(plain.Length, at + Ahead)]) is not { } found)
                continue;
            var (name, end) = (CleanHtml.Escaped(plain.Substring(at, found.Length + 1)), at + found.Length + 1);
            told.Append(CleanHtml.Escaped(plain[from..at])).Append(found.Who.Count == 1 ? Link(found.Who.Single(), name) : name);
            if (found.Who.Count > 1)
                unclear.Add(plain[at..end]);
            (from, at) = (end, end - 1);
        }
        return told.Append(CleanHtml.Escaped(plain[from..])).ToString();
    }

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Tokens();

    [GeneratedRegex("^</?(a|code|pre)\\b")]
    private static partial Regex Fences();

    [GeneratedRegex("<a (?:class=\"[^\"]*\" )?href=\"(?:/people/(?<person>[0-9a-f-]{36})|/teams/(?<team>[0-9a-f-]{36})|/people\\?function=(?<function>[A-Z][A-Za-z]+))\"[^>]*>(?<name>@[^<]*)</a>")]
    private static partial Regex Links();
}
