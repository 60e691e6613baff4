using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.People;

using Rules = Onside.Science.FollowThrough.CommunicationRows;

namespace Onside.Team.Commitments.Communication;

// Who else must be told what, by whom, on which way and until when.
public class Announcement(string onKind, Guid onId, Guid writtenById, DateTime writtenAt) : Entity, IPartOf
{
    public const int LongestAudience = 160;

    public string OnKind { get; private set; } = onKind;
    public Guid OnId { get; private set; } = onId;
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    public string What { get; private set; } = "";

    // In words, and the colleague where it is one: they can say themselves that they know it.
    public string Audience { get; private set; } = "";
    public Guid? AudienceId { get; private set; }

    // Whoever decides must say that they know it; for others it is enough that they were told.
    public bool Decides { get; private set; }
    public Channel Channel { get; private set; }
    public Guid OwnerId { get; private set; }
    public DateTime DueAt { get; private set; }

    public CommunicationState State { get; private set; }
    public DateTime? SentAt { get; private set; }
    public string? Note { get; private set; }

    // When it was done, or missed.
    public DateTime? EndedAt { get; private set; }

    public Subject On => new(OnKind, OnId);

    Subject? IPartOf.Whole => On;

    public bool IsDone => Rules.IsDone(State, Decides);

    public static Announcement Plan(Holder on, string what, string audience, Guid? audienceId, bool decides, Channel channel, Guid ownerId, DateTime dueAt, Guid by, DateTime now)
    {
        var announcement = new Announcement(on.On.Kind, on.On.Id, by, now) { What = what, Audience = audience, AudienceId = audienceId, Decides = decides, Channel = channel, OwnerId = ownerId, DueAt = dueAt };
        announcement.Tell(on.Name.Name, null, CommunicationState.Planned, by, null);
        return announcement;
    }

    public void Say(string on, CommunicationMove move, Role by, Guid? actorId, string? note, DateTime now)
    {
        var before = State;
        State = Objected.Unless(Rules.Make(State, move, by, Decides));
        (SentAt, Note) = (move == CommunicationMove.Send ? now : SentAt, note ?? Note);
        EndedAt = IsDone || State == CommunicationState.Missed ? EndedAt ?? now : null;
        Tell(on, move, before, actorId, note);
    }

    public void PassTo(Guid successorId) => OwnerId = successorId;

    private void Tell(string on, CommunicationMove? move, CommunicationState from, Guid? actorId, string? note) =>
        Announce(new AnnouncementMoved(Id, OnKind, OnId, on, move, from, State, actorId, OwnerId, AudienceId, Audience, What) { Words = note });
}

public enum Channel
{
    Talk,
    Call,
    Mail,
    Meeting,
    Letter,
}

// Nothing as a move: it was planned. On: the name of what it hangs on. ById: nobody when a clock did it.
public record AnnouncementMoved(Guid AnnouncementId, string OnKind, Guid OnId, string On, CommunicationMove? Move, CommunicationState From, CommunicationState To, Guid? ById, Guid OwnerId, Guid? AudienceId, string Audience, string What) : IAbout
{
    public string? Words { get; init; }

    string IAbout.SubjectKind => OnKind;
    Guid IAbout.SubjectId => OnId;
}

public class AnnouncementTable : IEntityTypeConfiguration<Announcement>
{
    private const string Open = "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Announcement> announcement)
    {
        announcement.ToTable("commitments_announcements");
        announcement.Ignore(a => a.On).Ignore(a => a.IsDone);
        announcement.Property(a => a.OnKind).HasMaxLength(40);
        announcement.Property(a => a.What).HasMaxLength(Commitment.LongestText);
        announcement.Property(a => a.Audience).HasMaxLength(Announcement.LongestAudience);
        announcement.Property(a => a.Note).HasMaxLength(Commitment.LongestText);
        announcement.HasOne<Person>().WithMany().HasForeignKey(a => a.WrittenById).OnDelete(DeleteBehavior.Restrict);
        announcement.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        announcement.HasOne<Person>().WithMany().HasForeignKey(a => a.AudienceId).OnDelete(DeleteBehavior.Restrict);
        announcement.HasIndex(a => new { a.OnId, a.DueAt, a.Id });
        announcement.HasIndex(a => a.DueAt, "IX_commitments_announcements_due").HasFilter(Open);
        announcement.HasIndex(a => a.OwnerId, "IX_commitments_announcements_owned").HasFilter(Open);
        announcement.HasIndex(a => a.AudienceId);
    }
}
