using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Helping;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Market.Content.Responses;

// An objection with its responses, each with how often it held and what became of the deals: those that held most surely first, retired ones last.
public sealed record TopicView(Guid Id, int Version, ObjectionType Type, string Words, Named WrittenBy, DateTime? RetiredAt, IReadOnlyList<TopicView.Response> Responses)
{
    public sealed record Response(Guid Id, string Text, Named WrittenBy, DateTime WrittenAt, DateTime? RetiredAt, Holding Holding, Outcome Outcome);

    [JsonIgnore]
    public IEnumerable<Response> Offered => Responses.Where(response => response.RetiredAt is null);

    public sealed class Reading(AppDb db, Outcomes outcomes, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        public DateTime Now => clock.Now();

        public bool MayWrite => me.MayWrite;

        public async Task<(IReadOnlyList<TopicView> Topics, Outcome Overall)> Of(IQueryable<ObjectionTopic> topics)
        {
            var all = await topics.OrderBy(topic => topic.Type).ThenBy(topic => topic.Id).Take(ObjectionTopic.Most).Include(topic => topic.Responses).AsSplitQuery().AsNoTracking().ToListAsync();
            var (ids, names) = (all.SelectMany(topic => topic.Responses).Select(response => response.Id).ToList(), await people.Current());
            var (holds, happened) = (await outcomes.Holds(ids), await outcomes.Of(ids));
            return ([.. all.OrderBy(topic => topic.Type).Select(topic => new TopicView(topic.Id, topic.Version, topic.Type, topic.Words, new(topic.WrittenById, names.Of(topic.WrittenById).Name), topic.RetiredAt,
                [.. topic.Responses.Select(one => new Response(one.Id, one.Text, new(one.WrittenById, names.Of(one.WrittenById).Name), one.WrittenAt, one.RetiredAt, holds[one.Id], happened.Of(one.Id)))
                    .OrderBy(one => one.RetiredAt is not null).ThenByDescending(one => one.Holding.Range is Science.Measure<Science.Interval>.Known { Value.Lower: var lower } ? lower : -1).ThenBy(one => one.WrittenAt).ThenBy(one => one.Id)]))], happened.Overall);
        }

        public async Task<ShowTopic.View> One(Guid id)
        {
            var (topics, overall) = await Of(db.Set<ObjectionTopic>().Where(topic => topic.Id == id));
            return topics is [var only] ? new(only, overall) { MayWrite = MayWrite, Now = Now } : throw Refusal.NotFound();
        }
    }
}
