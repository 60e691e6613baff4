using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Market.Content.Responses;

// An objection in general words, as many customers have it, and what may be answered to it.
public class ObjectionTopic(ObjectionType type, string words, Guid writtenById, DateTime writtenAt) : Entity, ITold
{
    public const int LongestWords = 300, MostResponses = 20, Most = 300;

    public ObjectionType Type { get; private set; } = type;
    public string Words { get; private set; } = words;
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;
    public DateTime? RetiredAt { get; private set; }

    public List<ObjectionResponse> Responses { get; private set; } = [];

    public string SearchText => Words;

    public void Describe(ObjectionType type, string words) => (Type, Words) = (type, words);

    public ObjectionResponse Respond(string text, Guid by, DateTime now)
    {
        if (Responses.Count(response => response.DeletedAt is null) >= MostResponses)
            throw new Refusal($"There are {MostResponses} responses to this already. Retire one that nobody uses, or write another objection.");
        var response = new ObjectionResponse(Id, text, by, now);
        Responses.Add(response);
        return response;
    }

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void BringBack() => RetiredAt = null;

    public static async Task<ObjectionTopic> Find(AppDb db, Guid id) => await db.Set<ObjectionTopic>().Include(topic => topic.Responses).SingleOrDefaultAsync(topic => topic.Id == id) ?? throw Refusal.NotFound();
}

// One way to answer. It is never reworded, so that what is measured of it is what was said: write another, and retire this one.
public class ObjectionResponse(Guid topicId, string text, Guid writtenById, DateTime writtenAt) : Entity, IPart
{
    // It becomes an answer on a deal as it is.
    public const int LongestText = OnDeal.LongestText;

    public Guid TopicId { get; private set; } = topicId;
    public string Text { get; private set; } = text;
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;
    public DateTime? RetiredAt { get; private set; }

    Subject? IPartOf.Whole => new("objection-topic", TopicId);

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void BringBack() => RetiredAt = null;

    public static async Task<ObjectionResponse> Find(AppDb db, Guid id) => await db.Set<ObjectionResponse>().SingleOrDefaultAsync(response => response.Id == id) ?? throw Refusal.NotFound();
}

public class ObjectionTopicTables : IEntityTypeConfiguration<ObjectionTopic>, IEntityTypeConfiguration<ObjectionResponse>
{
    public void Configure(EntityTypeBuilder<ObjectionTopic> topic)
    {
        topic.ToTable("content_objection_topics");
        topic.Property(t => t.Type).HasConversion<string>().HasMaxLength(20);
        topic.Property(t => t.Words).HasMaxLength(ObjectionTopic.LongestWords);
        topic.HasMany(t => t.Responses).WithOne().HasForeignKey(response => response.TopicId);
        topic.HasOne<Person>().WithMany().HasForeignKey(t => t.WrittenById).OnDelete(DeleteBehavior.Restrict);
        topic.HasIndex(t => new { t.Type, t.Id });
    }

    public void Configure(EntityTypeBuilder<ObjectionResponse> response)
    {
        response.ToTable("content_objection_responses");
        response.Property(r => r.Text).HasMaxLength(ObjectionResponse.LongestText);
        response.HasOne<Person>().WithMany().HasForeignKey(r => r.WrittenById).OnDelete(DeleteBehavior.Restrict);
        response.HasIndex(r => r.TopicId);
    }
}
