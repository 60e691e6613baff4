using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Feedback;

// What I was told, or what I told others, the latest first.
public static class ListFeedback
{
    private const int Size = 30;
    private static readonly Sorts<Feedback> Latest = new Sorts<Feedback>().By("on", feedback => feedback.On);

    public static async Task<Page<FeedbackListPage, View>> Get(Query<Asked> query, AppDb db, Kept<PersonNames> kept, Kept<LeadBook> leading, Me me)
    {
        var (asked, people) = (query.Value, await kept.Current());
        var all = db.Set<Feedback>().VisibleTo(me).Where(one => asked.Given ? one.AuthorId == me.Id : one.ReceiverId == me.Id);
        if (asked.Person is { } person)
            all = all.Where(one => asked.Given ? one.ReceiverId == person : one.AuthorId == person);
        var page = await Latest.Named("-on").Page(all, one => new { one.Id, one.AuthorId, one.ReceiverId, one.On, one.IsSpoken, one.Text }, asked.After, Size);
        return new(new([.. page.Rows.Select(one => new Row(one.Id, Named(asked.Given ? one.ReceiverId : one.AuthorId), one.On, one.IsSpoken, one.Text))], page.Next, asked.Given, asked.Person, people.Of(asked.Person)?.Name, me.MayWrite && (await leading.Current()).PeopleOf(me.Id).Count > 0));

        Named Named(Guid id) => new(id, people.Of(id).Name);
    }

    public class Asked
    {
        // What I gave, instead of what I got.
        public bool Given { get; set; }

        // From, or to, this person only.
        public Guid? Person { get; set; }

        public string? After { get; set; }
    }

    // Other: who gave it, or who got it.
    public sealed record Row(Guid Id, Named Other, DateOnly On, bool IsSpoken, string Text);

    public sealed record View(IReadOnlyList<Row> Rows, string? Next, bool Given, Guid? Person, string? PersonName, bool MayGive);
}
