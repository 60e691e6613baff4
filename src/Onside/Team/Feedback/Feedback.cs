using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Feedback;

// What somebody who leads tells somebody they lead, written or spoken. These two alone see it.
public class Feedback(Guid authorId, Guid receiverId, DateTime at) : Entity
{
    public const int Longest = 4_000;

    // As often as everybody should hear how they are doing.
    public const int EveryDays = 14;

    public static FormattableString Every => Many(EveryDays, $"1 day", $"{EveryDays:N0} days");

    public Guid AuthorId { get; private set; } = authorId;
    public Guid ReceiverId { get; private set; } = receiverId;
    public DateTime At { get; private set; } = at;

    // The day of the talk, or of the writing.
    public DateOnly On { get; private set; }
    public bool IsSpoken { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime? EditedAt { get; private set; }

    public static Feedback Give(Guid authorId, Guid receiverId, string text, DateOnly on, bool isSpoken, DateTime now)
    {
        var feedback = new Feedback(authorId, receiverId, now);
        feedback.Tell(text, on, isSpoken);
        feedback.Announce(new FeedbackGiven(feedback.Id, authorId, receiverId));
        return feedback;
    }

    public void Rewrite(string text, DateOnly on, bool isSpoken, DateTime now)
    {
        Tell(text, on, isSpoken);
        EditedAt = now;
    }

    public void RefuseUnlessSeen(int? version, FeedbackForm mine)
    {
        if (version is { } seen && seen != Version)
            throw Conflict.Between(FeedbackForm.From(this), mine, Version);
    }

    private void Tell(string text, DateOnly on, bool isSpoken) => (Text, On, IsSpoken) = (text, on, isSpoken);
}

public record FeedbackGiven(Guid FeedbackId, Guid AuthorId, Guid ReceiverId);

public static class FeedbackQueries
{
    public static IQueryable<Feedback> VisibleTo(this IQueryable<Feedback> all, Me me) => all.Where(one => one.AuthorId == me.Id || one.ReceiverId == me.Id);

    // Whoever wrote it changes it and takes it away.
    public static IQueryable<Feedback> WrittenBy(this IQueryable<Feedback> all, Me me) => all.Where(one => one.AuthorId == me.Id);

    public static async Task<Feedback> Find(this IQueryable<Feedback> all, Guid id) => await all.SingleOrDefaultAsync(one => one.Id == id) ?? throw Refusal.NotFound();

    // When each of these people last heard something from me.
    public static Task<Dictionary<Guid, DateOnly>> LastFrom(this IQueryable<Feedback> all, Me me, IReadOnlyCollection<Guid> receivers) =>
        all.WrittenBy(me).Where(one => receivers.Contains(one.ReceiverId)).GroupBy(one => one.ReceiverId).Select(person => new { person.Key, Last = person.Max(one => one.On) }).ToDictionaryAsync(person => person.Key, person => person.Last);
}

public class FeedbackTable : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.ToTable("feedback").GoesToTrash();
        feedback.Property(f => f.Text).HasMaxLength(Feedback.Longest);
        feedback.HasOne<Person>().WithMany().HasForeignKey(f => f.AuthorId).OnDelete(DeleteBehavior.Restrict);
        feedback.HasOne<Person>().WithMany().HasForeignKey(f => f.ReceiverId).OnDelete(DeleteBehavior.Restrict);
        feedback.HasIndex(f => new { f.AuthorId, f.ReceiverId, f.On, f.Id });
        feedback.HasIndex(f => new { f.AuthorId, f.On, f.Id });
        feedback.HasIndex(f => new { f.ReceiverId, f.On, f.Id });
    }
}
