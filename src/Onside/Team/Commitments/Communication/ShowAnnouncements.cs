using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Communication;

// Who else must be told, on the page of a promise or an outcome; and one more.
public static class ShowAnnouncements
{
    private const int Most = 60;

    public static async Task<Fragment<AnnouncementsPart, View>> Get(string kind, Guid id, Holders holders, Reading reading) => new(await reading.Of(await holders.Find(kind, id)));

    public static async Task<Fragment<AnnouncementsPart, View>> Post(string kind, Guid id, Input<Form> input, Holders holders, AnnouncementDesk desk, AppDb db, Reading reading)
    {
        var (holder, form) = (await holders.Find(kind, id), input.Valid());
        db.Add(await desk.Plan(holder, form, input.Complain));
        await db.SaveChangesAsync();
        return new(await reading.Of(holder), seenAt: holder.Name.Url, new($"Written down. Whoever tells them says so here."));
    }

    public sealed class Reading(AppDb db, AnnouncementDesk desk, Colleagues colleagues, Me me)
    {
        public async Task<View> Of(Holder holder)
        {
            var all = await db.Set<Announcement>().Where(a => a.OnId == holder.On.Id && a.OnKind == holder.On.Kind).OrderBy(a => a.EndedAt != null).ThenBy(a => a.DueAt).ThenBy(a => a.Id).Take(Most).AsNoTracking().ToListAsync();
            var (rows, people) = (new List<AnnouncementView>(), me.MayWrite ? await colleagues.All() : []);
            foreach (var one in all)
                rows.Add(await desk.Show(one));
            return new(holder, rows, me.MayWrite, desk.Now) { People = [.. people.Select(person => new Choice(person.Id.ToString(), person.Name))] };
        }
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what they must know."), MaxLength(Commitment.LongestText)]
        public string? What { get; set; }

        // In words, where it is nobody who works here.
        [MaxLength(Announcement.LongestAudience)]
        public string? Audience { get; set; }

        public Guid? AudienceId { get; set; }

        // They have a say in it: that they were told is not enough.
        public bool Decides { get; set; }

        public Channel Channel { get; set; }

        // Who tells them. Me, when empty.
        public Guid? OwnerId { get; set; }

        [Required(ErrorMessage = "Say by when."), InOurTime]
        public DateTime? DueAt { get; set; }
    }

    public sealed record View(Holder Holder, IReadOnlyList<AnnouncementView> Announcements, bool MayWrite, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        Whereabouts IPlaced.Where => Hanging.Where(Say($"Who else must be told"), Holder);

        [JsonIgnore]
        public IReadOnlyList<Choice> People { get; init; } = [];

        public string Url => $"/told/on/{Holder.On.Kind}/{Holder.On.Id}";
    }
}

// One of them as it is shown and sent.
public sealed record AnnouncementView(Guid Id, int Version, string OnKind, Guid OnId, string What, string Audience, Named? Colleague, bool Decides, Channel Channel, Named Owner, DateTime DueAt, CommunicationState State, bool IsDone)
{
    public DateTime? SentAt { get; init; }
    public string? Note { get; init; }
    public IReadOnlyList<CommunicationMove> Open { get; init; } = [];
}

public sealed class AnnouncementDesk(AppDb db, Holders holders, Colleagues colleagues, Kept<PersonNames> people, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public async Task<(Announcement Announcement, Holder Holder)> Find(Guid id)
    {
        var announcement = await db.Set<Announcement>().SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.NotFound();
        return (announcement, await holders.Find(announcement.OnKind, announcement.OnId));
    }

    public async Task<AnnouncementView> Show(Announcement a)
    {
        var names = await people.Current();
        return new(a.Id, a.Version, a.OnKind, a.OnId, a.What, a.Audience, a.AudienceId is { } colleague ? new Named(colleague, names.Of(colleague).Name) : null, a.Decides, a.Channel, new(a.OwnerId, names.Of(a.OwnerId).Name), a.DueAt, a.State, a.IsDone)
        {
            SentAt = a.SentAt, Note = a.Note, Open = me.MayWrite && Role(a) is { } role ? CommunicationRows.Open(a.State, role, a.Decides) : [],
        };
    }

    // Who tells, or who is told; nobody else has a word here.
    public Role? Role(Announcement a) => a.OwnerId == me.Id ? Science.FollowThrough.Role.Owner : a.AudienceId == me.Id ? Science.FollowThrough.Role.Participant : null;

    public async Task<string> Owner(Announcement a) => (await people.Current()).Of(a.OwnerId).Name;

    public async Task<Announcement> Plan(Holder holder, ShowAnnouncements.Form form, Complaint complain)
    {
        if (form.DueAt <= Now)
            throw complain(nameof(form.DueAt), $"This time has passed already. Name a later one.");
        Guid? told = form.AudienceId is { } asked ? (await colleagues.Assignee(asked, holder.On, (_, sentence) => complain(nameof(form.AudienceId), sentence))).Id : null;
        var audience = told is { } colleague ? (await people.Current()).Of(colleague).Name : form.Audience;
        if (string.IsNullOrWhiteSpace(audience))
            throw complain(nameof(form.Audience), $"Say who must be told.");
        var owner = (await colleagues.Assignee(form.OwnerId, holder.On, (_, sentence) => complain(nameof(form.OwnerId), sentence))).Id;
        return Announcement.Plan(holder, form.What!, audience, told, form.Decides, form.Channel, owner, form.DueAt!.Value, me.Id, Now);
    }
}
