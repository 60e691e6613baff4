using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Helping;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;

namespace Onside.Market.Content.Responses;

// What customers have against it, and what held against that.
public static class ListTopics
{
    public static async Task<Page<TopicsPage, View>> Get(Query<Filter> query, AppDb db, TopicView.Reading reading)
    {
        var (topics, overall) = await reading.Of(query.Value.Apply(db.Set<ObjectionTopic>(), db));
        return new(new(topics, query.Value, overall) { MayWrite = reading.MayWrite });
    }

    public class Filter
    {
        public ObjectionType? Type { get; set; }

        [MaxLength(100)]
        public string? Text { get; set; }

        public bool? Retired { get; set; }

        public bool IsEmpty => Type is null && Text is null && Retired != true;

        public IQueryable<ObjectionTopic> Apply(IQueryable<ObjectionTopic> topics, AppDb db)
        {
            topics = topics.Where(topic => Retired == true ? topic.RetiredAt != null : topic.RetiredAt == null);
            if (Type is { } type) topics = topics.Where(topic => topic.Type == type);
            if (Text is { } text && SearchWords.Matching(db, News.Kind(typeof(ObjectionTopic)), text) is var found) topics = topics.Where(topic => found.Contains(topic.Id));
            return topics;
        }
    }

    public sealed record View(IReadOnlyList<TopicView> Topics, Filter Filter, Outcome Overall)
    {
        [JsonIgnore]
        public bool MayWrite { get; init; }
    }
}

public static class ShowTopic
{
    public static async Task<Page<TopicPage, View>> Get(Guid id, TopicView.Reading reading) => new(await reading.One(id));

    public sealed record View(TopicView Topic, Outcome Overall)
    {
        [JsonIgnore]
        public bool MayWrite { get; init; }

        [JsonIgnore]
        public DateTime Now { get; init; }
    }
}
