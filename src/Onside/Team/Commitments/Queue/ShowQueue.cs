using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.People;

namespace Onside.Team.Commitments.Queue;

// What is asked of a department and taken by nobody yet, the oldest first; what its people have promised; and what it can be asked for.
public static class ShowQueue
{
    private const int MostWaiting = 50, MostPromised = 30;

    private static readonly Sorts<Commitment> Oldest = new Sorts<Commitment>().By("answer", c => c.AnswerDueAt);

    // Mine, or the first there is.
    public static async Task<Page<QueuePage, View>> Get(Query<Asked> query, Reading reading, Promises promises) =>
        new(await reading.Of((await promises.Functions()).Cast<Function?>().FirstOrDefault() ?? Function.Finance, query.Value.After));

    public static async Task<Page<QueuePage, View>> Of(string department, Query<Asked> query, Reading reading) => new(await reading.Of(Known(department), query.Value.After));

    public static Function Known(string department) => Enum.TryParse<Function>(department, true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(department[0]) ? known : throw Refusal.NotFound();

    public sealed class Reading(AppDb db, Promises promises, CommitmentRows rows, OfferingKeepers keepers, Kept<OfferingBook> offerings, Kept<PersonNames> people, Me me)
    {
        public async Task<View> Of(Function department, string? after)
        {
            var (mine, all) = (await promises.Functions(), (await people.Current()).Active);
            var theirs = all.Where(person => person.Functions.Contains(department)).ToList();
            var waiting = await Oldest.Named("answer").Page((await promises.Seen(db.Set<Commitment>())).Where(c => c.EndedAt == null && c.AwaitsDepartment == department), c => c, after, MostWaiting);
            var promised = await Promised(theirs);
            var named = (await rows.Named([.. waiting.Rows, .. promised])).GroupBy(row => row.Id).ToDictionary(row => row.Key, row => row.First());
            return new(department, mine.Contains(department), [.. waiting.Rows.Select(row => named[row.Id])], waiting.Next, [.. promised.Select(row => named[row.Id])], [.. (await offerings.Current()).Of(department)], [.. theirs.Select(person => new Activities.Named(person.Id, person.Name))])
            {
                Mine = mine, Others = [.. all.SelectMany(person => person.Functions).Concat((await offerings.Current()).Offered.Select(line => line.Department)).Distinct().Except(mine).Order()],
                Keeps = await keepers.Keep(department), MayWrite = me.MayWrite, After = after, Now = promises.Now,
            };
        }

        private async Task<List<Commitment>> Promised(List<PersonName> theirs)
        {
            var ids = theirs.Select(person => person.Id).ToList();
            var open = (await promises.Seen(db.Set<Commitment>())).Where(c => c.EndedAt == null && c.PerformerId != null && ids.Contains(c.PerformerId.Value) && c.State == CommitmentState.Promised);
            return await open.OrderBy(c => c.DueAt).ThenBy(c => c.Id).AsNoTracking().Take(MostPromised).ToListAsync();
        }
    }

    public class Asked
    {
        [MaxLength(1000)]
        public string? After { get; set; }
    }

    // People: those of the department, one of whom promises.
    public sealed record View(Function Department, bool IsMine, IReadOnlyList<CommitmentView> Waiting, string? Next, IReadOnlyList<CommitmentView> Promised, IReadOnlyList<OfferingBook.Line> Offerings, IReadOnlyList<Activities.Named> People)
    {
        [JsonIgnore]
        public IReadOnlyList<Function> Mine { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Function> Others { get; init; } = [];

        public bool Keeps { get; init; }
        public bool MayWrite { get; init; }

        [JsonIgnore]
        public string? After { get; init; }

        [JsonIgnore]
        public DateTime Now { get; init; }
    }
}
