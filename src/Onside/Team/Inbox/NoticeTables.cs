using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Team.Inbox;

public class NoticeTable : IEntityTypeConfiguration<Notice>
{
    private const string Open = "\"DoneAt\" IS NULL AND \"DeletedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("inbox_notices");
        notice.Property(n => n.Reason).HasMaxLength(40);
        notice.Property(n => n.SubjectKind).HasMaxLength(40);
        notice.Property(n => n.Said).HasMaxLength(Saying.Longest);
        notice.Property(n => n.Excerpt).HasMaxLength(Notice.LongestExcerpt);
        notice.Property(n => n.Link).HasMaxLength(120);
        notice.Ignore(n => n.Whose).Ignore(n => n.Subject).Ignore(n => n.IsStillNew);
        notice.HasIndex(n => n.MailDueAt).HasFilter("\"MailDueAt\" IS NOT NULL AND \"MailedAt\" IS NULL");
        notice.HasIndex(n => n.PushDueAt).HasFilter("\"PushDueAt\" IS NOT NULL AND \"PushedAt\" IS NULL");
        notice.HasIndex(n => new { n.PersonId, n.StandsAt, n.Id }).HasFilter(Open).HasDatabaseName("IX_inbox_notices_open");
        // The number that stands on every page.
        notice.HasIndex(n => new { n.PersonId, n.StandsAt }).HasFilter($"{Open} AND \"ReadAt\" IS NULL").HasDatabaseName("IX_inbox_notices_unread");
        notice.HasIndex(n => new { n.PersonId, n.DoneAt, n.Id }).HasFilter("\"DoneAt\" IS NOT NULL").HasDatabaseName("IX_inbox_notices_done");
        notice.HasIndex(n => new { n.PersonId, n.SubjectId, n.At });
        notice.HasIndex(n => n.SubjectId);
    }
}
