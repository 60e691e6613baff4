using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// Who hears of what was written: whoever is meant in it, and for an answer those who take part.
public sealed class Conversation(AppDb db, Mentions mentions, Notices notices, Eyes eyes, Kept<PersonNames> names, IEnumerable<TakesIn> doors, Me me)
{
    // A text for many would ask for many people's eyes.
    private const int MostAsked = 200;

    public Task<Spoken> Read(string? typed) => mentions.Read(typed);

    // Those who were meant before, or hear of it otherwise, are not told again. Back comes what the writer must know: who did not hear it.
    public async Task<Unheard?> Tell(Activity about, Spoken said, Spoken? before = null, Guid? knows = null)
    {
        var known = before is null ? [] : await mentions.People(before.Mentioned);
        var (deaf, first) = (new List<Guid>(), said.Mentioned.Select(who => who.PersonId).OfType<Guid>().ToHashSet());
        foreach (var person in (await mentions.People(said.Mentioned)).Except(known).Where(id => id != me.Id && id != knows).Take(MostAsked))
            if (!await Sees(person, about))
                deaf.Add(person);
            else
                await notices.Notify(person, ActivityReasons.Mentioned, Tidings(about, said, $"{new Somebody(me.Id)} mentioned you"));
        return await Unheard(about.Subject, [.. deaf.Where(first.Contains)], deaf.Count(id => !first.Contains(id)), said.Unclear);
    }

    // What hangs on no record is seen by those who have to do with it.
    private async Task<bool> Sees(Guid person, Activity about) =>
        about.Concerns(person) || (about.Subject is { } subject && await eyes.See(person, subject));

    public async Task Answer(Activity about, Spoken said)
    {
        var speakers = await db.Set<Comment>().Where(comment => comment.ActivityId == about.Id).Select(comment => comment.AuthorId).Distinct().Take(MostAsked).ToListAsync();
        foreach (var person in speakers.Append(about.AuthorId).Distinct())
            await notices.Notify(person, ActivityReasons.Replied, Tidings(about, said, $"{new Somebody(me.Id)} answered"));
    }

    public static string Place(Activity about) => about.SubjectId is null ? $"/activities/{about.Id}" : $"#activity-{about.Id}";

    private static Tidings Tidings(Activity about, Spoken said, FormattableString sentence) => new(about.Subject, sentence) { Excerpt = Summary.Plain(said.Html), Link = Place(about) };

    private async Task<Unheard?> Unheard(Subject? subject, List<Guid> persons, int others, IReadOnlyList<string> unclear)
    {
        if (persons.Count == 0 && others == 0 && unclear.Count == 0)
            return null;
        var (people, door) = (await names.Current(), doors.FirstOrDefault(door => door.Kind == subject?.Kind));
        return new([.. persons.Select(id => new Named(id, people.Of(id).Name))], others, unclear, door is null ? null : Say(door.Offer), door?.Url(subject!.Value.Id), door?.Target);
    }
}

// Slot: where somebody is let in to a record of this kind, by a form with their PersonId.
public sealed record TakesIn(string Kind, FormattableString Offer, Func<Guid, string> Url, string Target);

// Who was meant and did not hear it: those named, how many more of a team or function, and names that several have.
public sealed record Unheard(IReadOnlyList<Named> People, int Others, IReadOnlyList<string> Unclear, string? Offer, string? OfferedAt, string? Target);
