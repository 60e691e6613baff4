using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// The outcomes I answer for and those I take part in, or all that I see; open ones by their date.
public static class ListOutcomes
{
    private static readonly Sorts<Outcome> Due = new Sorts<Outcome>().By("due", o => o.DueOn), Opened = new Sorts<Outcome>().By("opened", o => o.OpenedAt);

    public static async Task<Page<OutcomeListPage, View>> Get(Query<Filter> query, AppDb db, Outcomes outcomes, OutcomeRows rows, Me me)
    {
        var filter = query.Value;
        var seen = outcomes.Seen(filter.Closed ? db.Set<Outcome>().Where(o => o.ClosedAt != null) : db.Set<Outcome>().Where(o => o.ClosedAt == null));
        var page = await (filter.Closed ? Opened.Named("-opened") : Due.Named("due")).Page(filter.All ? seen : seen.Where(Outcomes.Concerning([me.Id])), o => o.Id, filter.After, 50);
        return new(new(await rows.Of(page.Rows), page.Next, filter, query.Asked, outcomes.Now, me.MayWrite));
    }

    public class Filter
    {
        // Also those in which I take no part.
        public bool All { get; set; }

        public bool Closed { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }
    }

    public sealed record View(IReadOnlyList<OutcomeRow> Rows, string? Next, Filter Filter, string Asked, [property: JsonIgnore] DateTime Now, bool MayWrite);
}

// Mine: how I stand to its plan, where I take part.
public sealed record OutcomeRow(Guid Id, string What, Named Owner, DateOnly? DueOn, Tier Tier, int Agreed, int MustAgree, DateTime? ReviewAt, DateTime? ClosedAt, bool IsReached, Stance? Mine)
{
    public SubjectName? Subject { get; init; }
}

public sealed class OutcomeRows(AppDb db, SubjectBook book, Kept<PersonNames> people, Me me)
{
    public async Task<IReadOnlyList<OutcomeRow>> Of(IReadOnlyList<Guid> ids)
    {
        var found = await db.Set<Outcome>().AsNoTracking().Where(o => ids.Contains(o.Id)).Include(o => o.Participants).Include(o => o.Reviews).Include(o => o.Revisions).AsSplitQuery().ToListAsync();
        var (names, about) = (await people.Current(), await book.Named(found.Select(o => o.Subject).OfType<Subject>()));
        return [.. found.OrderBy(o => ids.ToList().IndexOf(o.Id)).Select(o => Of(o, names) with { Subject = o.Subject is { } subject ? about.GetValueOrDefault(subject) : null })];
    }

    private OutcomeRow Of(Outcome o, PersonNames names) => new(o.Id, o.What, new(o.OwnerId, names.Of(o.OwnerId).Name), o.DueOn, o.Tier, o.Alignment.Agreed, o.Alignment.Of, o.NextReview?.At, o.ClosedAt, o.IsReached, o.Part(me.Id) is null ? null : o.SamePage.Of(me.Id));
}

// The outcomes on a record, on its page.
public static class SubjectOutcomes
{
    private const int Most = 20;

    public static async Task<Fragment<SubjectOutcomesPart, View>> Get(string kind, Guid id, Diary diary, AppDb db, OutcomeRows rows, Me me)
    {
        var subject = await diary.Subject(kind, id);
        var ids = await db.Set<Outcome>().Where(o => o.SubjectId == id && o.SubjectKind == kind).OrderByDescending(o => o.OpenedAt).ThenByDescending(o => o.Id).Take(Most).Select(o => o.Id).ToListAsync();
        return new(new(kind, subject, await rows.Of(ids), diary.Now, me.MayWrite));
    }

    public sealed record View(string Kind, SubjectName Subject, IReadOnlyList<OutcomeRow> Rows, [property: JsonIgnore] DateTime Now, bool MayWrite) : IPlaced
    {
        Whereabouts IPlaced.Where => Compose.Part(Say($"Outcome and plan"), Subject);
    }
}
