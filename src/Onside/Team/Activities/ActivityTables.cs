using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Activities;

public class ActivityTable : IEntityTypeConfiguration<Activity>
{
    // Most activities are past: what is still to do has small indexes of its own.
    private const string OpenTasks = "\"Kind\" = 3 AND \"DoneAt\" IS NULL AND \"DeletedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.ToTable("activities").GoesToTrash();
        activity.Property(a => a.SubjectKind).HasMaxLength(40);
        activity.Property(a => a.Title).HasMaxLength(200);
        activity.Property(a => a.Summary).HasMaxLength(200).IsDerived();
        activity.Property(a => a.With).HasMaxLength(120);
        activity.Property(a => a.Place).HasMaxLength(200);
        activity.HasMany(a => a.Attendees).WithOne().HasForeignKey(a => a.ActivityId);
        activity.HasIndex(a => new { a.SubjectId, a.At, a.Id });
        activity.HasIndex(a => new { a.AuthorId, a.At, a.Id });
        activity.HasIndex(a => a.ContactId).HasFilter("\"ContactId\" IS NOT NULL");
        activity.HasIndex(a => new { a.AssigneeId, a.DoneAt, a.Id }).HasFilter("\"DoneAt\" IS NOT NULL");
        activity.HasIndex(a => new { a.SubjectId, a.DueAt }).HasFilter(OpenTasks).HasDatabaseName("IX_activities_open_by_subject");
        activity.HasIndex(a => new { a.At, a.Id }).HasFilter("\"Kind\" = 2 AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_activities_meetings");
        activity.HasIndex(a => new { a.At, a.Id }, "IX_activities_by_time");
        activity.HasIndex(a => new { a.At, a.Id }, "IX_activities_tasks_by_time").HasFilter("\"Kind\" = 3 AND \"DeletedAt\" IS NULL");
        activity.HasIndex(a => new { a.AssigneeId, a.At, a.Id }).HasFilter("\"Kind\" = 3 AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_activities_tasks_by_assignee");
        activity.HasIndex(a => new { a.DoneAt, a.Id }).HasFilter("\"DoneAt\" IS NOT NULL AND \"DeletedAt\" IS NULL").HasDatabaseName("IX_activities_done");
        activity.HasIndex(a => new { a.DueAt, a.Id }).HasFilter(OpenTasks).HasDatabaseName("IX_activities_open_by_due");
        activity.HasIndex(a => new { a.AssigneeId, a.DueAt, a.Id }).HasFilter(OpenTasks).HasDatabaseName("IX_activities_open_by_assignee");
    }
}

public class AttendeeTable : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> attendee)
    {
        attendee.ToTable("activities_people");
        attendee.HasKey(a => new { a.ActivityId, a.PersonId });
        attendee.HasIndex(a => a.PersonId);
        attendee.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

public class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("activities_reminders").GoesToTrash();
        reminder.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId);
        reminder.HasIndex(r => new { r.ActivityId, r.PersonId });
        reminder.HasIndex(r => r.At).HasFilter("\"DeliveredAt\" IS NULL AND \"DeletedAt\" IS NULL");
        reminder.HasIndex(r => new { r.PersonId, r.DeliveredAt }).HasFilter("\"SeenAt\" IS NULL AND \"DeletedAt\" IS NULL");
    }
}
