using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Feedback;

// Named for the two who see it; nobody finds it by searching.
public sealed class FeedbackSubjects(AppDb db, Kept<PersonNames> names, Me me) : ISubjects
{
    public string Kind => "feedback";

    public FormattableString Called => $"Feedback";

    public string Icon => "message-square";

    public string Url(Guid id) => $"/feedback/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids)
    {
        var (seen, people) = (await db.Set<Feedback>().VisibleTo(me).Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.AuthorId }).ToListAsync(), await names.Current());
        return [.. seen.Select(one => new SubjectName(one.Id, Say($"Feedback from {people.Of(one.AuthorId).Name}"), Url(one.Id)))];
    }

    public IQueryable<Guid> Visible() => db.Set<Feedback>().VisibleTo(me).Select(one => one.Id);
}

// Who gets it finds it in the inbox.
public sealed class WhenFeedbackGiven(Notices notices) : Listener<FeedbackGiven>
{
    protected override Task On(FeedbackGiven given) =>
        notices.Notify(given.ReceiverId, FeedbackFeature.Reason, new(new Subject("feedback", given.FeedbackId), $"{new Somebody(given.AuthorId)} gave you feedback") { By = given.AuthorId });
}

// For its author alone: what was said before and taken back is not said again.
public sealed class FeedbackHistory(AppDb db, Me me) : Historied<Feedback>(db, me)
{
    public override FormattableString Called => $"Feedback";

    public override string Icon => "message-square";

    protected override Expression<Func<Feedback, string>> Name => feedback => Db.Set<Person>().Where(person => person.Id == feedback.ReceiverId).Select(person => person.Name).First();

    protected override IQueryable<Feedback> Visible(IQueryable<Feedback> all) => all.WrittenBy(Me);

    protected override string Url(Guid id) => $"/feedback/{id}";
}
