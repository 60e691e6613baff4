using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Activities;

// An answer below a note, a call, a meeting or a task: one thread each, in the order it was written.
public class Comment(Guid activityId, Guid authorId, DateTime createdAt) : Entity, IPartOf
{
    // Open pages of what it is about hear of it when it is written.
    private Subject? _on;

    public Guid ActivityId { get; private set; } = activityId;
    public Guid AuthorId { get; private set; } = authorId;
    public DateTime CreatedAt { get; private set; } = createdAt;

    // Clean HTML; whoever is meant in it is a link to them.
    public string Text { get; private set; } = "";
    public DateTime? EditedAt { get; private set; }

    Subject? IPartOf.Whole => _on;

    public static Comment Write(Activity about, Guid authorId, string text, DateTime now)
    {
        var comment = new Comment(about.Id, authorId, now) { _on = about.Subject };
        comment.Say(text);
        comment.Announce(new CommentWritten(comment.Id, about.Id, about.SubjectKind, about.SubjectId, authorId));
        return comment;
    }

    public void Rewrite(string text, Guid by, DateTime now)
    {
        if (by != AuthorId)
            throw new Refusal($"Somebody else wrote this. Answer it instead.", 403);
        Say(text);
        EditedAt = now;
    }

    public void RefuseUnlessSeen(int? version, string theirs, string? mine)
    {
        if (version is { } seen && seen != Version)
            throw Conflict.Between(new CommentForm { Text = theirs }, new CommentForm { Text = mine }, Version);
    }

    // By its author, or an administrator.
    public void TakeAway(Me me, DateTime now)
    {
        RefuseOthers(me);
        Delete(now);
    }

    public void BringBack(Me me)
    {
        RefuseOthers(me);
        Restore();
    }

    private void RefuseOthers(Me me)
    {
        if (me.Id != AuthorId && !me.IsAdministrator)
            throw new Refusal($"Somebody else wrote this. Only they or an administrator can delete it.", 403);
    }

    private void Say(string text) => Text = text.Length > 0 ? text : throw new Refusal($"A comment needs some words.");
}

public class CommentTable : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ToTable("activities_comments").GoesToTrash();
        comment.HasOne<Activity>().WithMany().HasForeignKey(c => c.ActivityId);
        comment.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.ActivityId, c.Id });
        comment.HasIndex(c => new { c.AuthorId, c.ActivityId });
    }
}
