using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.People;

namespace Onside.Team.Activities;

// What somebody said about following a record: that they want to hear of it, or that they do not. Whoever is concerned with it follows without saying so.
public class Follow(Guid personId, string subjectKind, Guid subjectId, DateTime at) : Entity, IUnaudited, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public string SubjectKind { get; private set; } = subjectKind;
    public Guid SubjectId { get; private set; } = subjectId;
    public DateTime At { get; private set; } = at;
    public DateTime? EndedAt { get; private set; }

    public Guid Whose => PersonId;

    public static Follow Of(Guid personId, Subject subject, DateTime now) => new(personId, subject.Kind, subject.Id, now);

    public void Begin(DateTime now) => (At, EndedAt) = (now, null);

    public void End(DateTime now) => EndedAt ??= now;
}

// Up to where the news have been told to those who follow.
public class FollowMark(Guid id, DateTime until)
{
    public static readonly Guid Only = new("0195a0f2-0000-7000-8000-00000000f011");

    public Guid Id { get; private set; } = id;
    public DateTime Until { get; private set; } = until;

    public void Move(DateTime until) => Until = until;
}

public class FollowTable : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> follow)
    {
        follow.ToTable("activities_follows");
        follow.Property(f => f.SubjectKind).HasMaxLength(40);
        follow.Ignore(f => f.Whose);
        follow.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        follow.HasIndex(f => new { f.SubjectId, f.PersonId }).IsUnique();
    }
}

public class FollowMarkTable : IEntityTypeConfiguration<FollowMark>
{
    public void Configure(EntityTypeBuilder<FollowMark> mark)
    {
        mark.ToTable("activities_follow_marks");
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.Property(m => m.Until).IsConcurrencyToken();
    }
}
