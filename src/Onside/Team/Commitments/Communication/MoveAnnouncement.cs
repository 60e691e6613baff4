using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Commitments.Communication;

public static class ShowAnnouncement
{
    public static async Task<Page<AnnouncementPage, View>> Get(Guid id, AnnouncementDesk desk)
    {
        var (announcement, holder) = await desk.Find(id);
        return new(new(await desk.Show(announcement), holder, desk.Now));
    }

    public sealed record View(AnnouncementView Announcement, Holder Holder, [property: JsonIgnore] DateTime Now);
}

// They were told; they know it.
public static class MoveAnnouncement
{
    public static async Task<Fragment<AnnouncementRow, ShowAnnouncement.View>> Post(Guid id, Input<Form> input, AnnouncementDesk desk, AppDb db, Me me)
    {
        var ((announcement, holder), form) = (await desk.Find(id), input.Valid());
        Hanging.RefuseUnlessSeen(announcement, form.Seen);
        announcement.Say(holder.Name.Name, form.Move!.Value, desk.Role(announcement) ?? throw new Refusal($"Only {await desk.Owner(announcement)} and {announcement.Audience} have a word here. Write a note instead."), me.Id, form.Note, desk.Now);
        await db.SaveChangesAsync();
        return new(new(await desk.Show(announcement), holder, desk.Now), seenAt: $"/told/{id}");
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which move.")]
        public CommunicationMove? Move { get; set; }

        [Required(ErrorMessage = "Say which state you have seen.")]
        public int? Seen { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Note { get; set; }
    }
}

// Once a minute: what was not told by its date, or not answered by whoever decides, is missed. Two nodes may see the same: one of them saves.
public sealed class MissAnnouncements(AppDb db, TimeProvider clock) : IJob
{
    private const int AtOnce = 200;

    public Task Run(CancellationToken cancel) => Miss(clock.Now(), cancel);

    public async Task Miss(DateTime now, CancellationToken cancel = default)
    {
        foreach (var one in await db.Set<Announcement>().Where(a => a.EndedAt == null && a.DueAt <= now).OrderBy(a => a.DueAt).Take(AtOnce).ToListAsync(cancel))
            one.Say("", CommunicationMove.Miss, Role.Clock, null, null, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
    }
}

// Who is to tell hears of it, who was told too; what was missed, whoever tells and whoever answers.
public sealed class WhenAnnouncementMoved(Holders holders, Notices notices) : Listener<AnnouncementMoved>
{
    protected override async Task On(AnnouncementMoved moved)
    {
        var about = new Subject(moved.OnKind, moved.OnId);
        foreach (var (person, said) in await Told(moved, about))
            await notices.Notify(person, AnnouncementReasons.Told, new(about, said) { By = moved.ById, Excerpt = moved.Words, Link = $"#announcement-{moved.AnnouncementId}" });
    }

    private async Task<IEnumerable<(Guid Person, FormattableString Said)>> Told(AnnouncementMoved moved, Subject on) => moved.Move switch
    {
        null => [(moved.OwnerId, $"{new Somebody(moved.ById!.Value)} asks you to tell {moved.Audience}: {moved.What}")],
        CommunicationMove.Send when moved.AudienceId is { } audience => [(audience, $"{new Somebody(moved.ById!.Value)} tells you: {moved.What}")],
        CommunicationMove.Acknowledge => [(moved.OwnerId, $"{moved.Audience} knows: {moved.What}")],
        CommunicationMove.Miss => new[] { moved.OwnerId }.Append((await holders.Charge(on))?.PersonId ?? moved.OwnerId).Distinct().Select(person => (person, (FormattableString)$"Not told to {moved.Audience} in time, or without an answer: {moved.What}")),
        _ => [],
    };
}

public static class AnnouncementReasons
{
    public static readonly Reason Told = new("told", $"Somebody must be told something, and I tell it or hear it", $"you tell it, or it is for you", 74);
}
