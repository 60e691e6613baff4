using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Team.Inbox;

// How else than in the inbox somebody wants to hear of one kind of notice.
public class NoticeChoice(Guid personId, string reason) : Entity, IUnaudited, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public string Reason { get; private set; } = reason;
    public MailChoice Mail { get; private set; }
    public bool Push { get; private set; }

    public Guid Whose => PersonId;

    public static NoticeChoice Of(Guid personId, Reason reason, MailChoice mail, bool push)
    {
        var choice = new NoticeChoice(personId, reason.Key);
        choice.Take(mail, push);
        return choice;
    }

    public void Take(MailChoice mail, bool push) => (Mail, Push) = (mail, push);

    public void EndMails() => Mail = MailChoice.Never;
}

public enum MailChoice
{
    AtOnce,
    Digest,
    Never,
}

// When somebody wants to be left alone, and when the digest of the day comes; by their own clock.
public class NoticeHours(Guid personId) : Entity, IUnaudited, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public TimeOnly DigestAt { get; private set; } = Usual.DigestAt;
    public TimeOnly? QuietFrom { get; private set; }
    public TimeOnly? QuietUntil { get; private set; }

    public Guid Whose => PersonId;

    public Hours Hours => new(DigestAt, QuietFrom, QuietUntil);

    public static readonly Hours Usual = new(new TimeOnly(7, 30), null, null);

    public void Keep(Hours hours) => (DigestAt, QuietFrom, QuietUntil) = (hours.DigestAt, hours.QuietFrom, hours.QuietUntil);
}

// The hours of one person, and what falls due when by them.
public sealed record Hours(TimeOnly DigestAt, TimeOnly? QuietFrom, TimeOnly? QuietUntil)
{
    public DateTime? MailDue(MailChoice choice, DateTime now, TimeZoneInfo zone) => choice switch
    {
        MailChoice.AtOnce => AfterQuiet(now, zone),
        MailChoice.Digest => AfterQuiet(NextDigest(now, zone), zone),
        _ => null,
    };

    // Now, or the end of the quiet hours that hold now. A time that the clocks skip comes a little later.
    public DateTime AfterQuiet(DateTime at, TimeZoneInfo zone)
    {
        if (QuietFrom is not { } from || QuietUntil is not { } until || from == until)
            return at;
        var local = zone.Local(at);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var isQuiet = from < until ? time >= from && time < until : time >= from || time < until;
        if (!isQuiet)
            return at;
        var end = zone.Instant(from > until && time >= from ? day.AddDays(1) : day, until);
        return end > at ? end : at;
    }

    private DateTime NextDigest(DateTime now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(zone.Local(now));
        var due = zone.Instant(today, DigestAt);
        return due > now ? due : zone.Instant(today.AddDays(1), DigestAt);
    }
}

public class NoticeChoiceTable : IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.ToTable("inbox_choices");
        choice.Property(c => c.Reason).HasMaxLength(40);
        choice.Ignore(c => c.Whose);
        choice.HasIndex(c => new { c.PersonId, c.Reason }).IsUnique();
    }
}

public class NoticeHoursTable : IEntityTypeConfiguration<NoticeHours>
{
    public void Configure(EntityTypeBuilder<NoticeHours> hours)
    {
        hours.ToTable("inbox_hours");
        hours.Ignore(h => h.Whose).Ignore(h => h.Hours);
        hours.HasIndex(h => h.PersonId).IsUnique();
    }
}
