using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Helping;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Responses;

// The history of an objection and its responses: for everybody who works here.
public sealed class TopicHistory(AppDb db, Me me) : Historied<ObjectionTopic>(db, me)
{
    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(ObjectionResponse))];

    public override FormattableString Called => $"Objection and responses";

    public override string Icon => "messages-square";

    public override bool HasTrash => false;

    protected override Expression<Func<ObjectionTopic, string>> Name => topic => topic.Words;

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(ObjectionTopic.Type), JsonValueKind.Number) => Platform.Words.Words.Say(ObjectionWords.Of((ObjectionType)value.GetInt32())),
        _ => null,
    });

    // What was used is counted: it stays.
    public override async Task RefuseUnmaking(Entity made)
    {
        if (made is ObjectionResponse && await Db.Set<ResponseUse>().AnyAsync(use => use.ResponseId == made.Id))
            throw new Refusal($"This response was used on a deal since. Retire it instead.", 409);
        if (made is ObjectionTopic && await Db.Set<ObjectionResponse>().AnyAsync(response => response.TopicId == made.Id && Db.Set<ResponseUse>().Any(use => use.ResponseId == response.Id)))
            throw new Refusal($"A response to it was used on a deal since. Retire it instead.", 409);
    }

    protected override IQueryable<ObjectionTopic> Visible(IQueryable<ObjectionTopic> topics) => Me.Level > Level.Guest ? topics : topics.Where(_ => false);

    protected override string Url(Guid id) => $"/objection-topics/{id}";
}

// Objections of the library by their words, for everybody who works here.
public sealed class TopicsFound(AppDb db, Me me) : IFindable
{
    public string Kind => News.Kind(typeof(ObjectionTopic));

    public FormattableString Called => $"Objection and responses";

    public string Icon => "messages-square";

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        if (me.Level == Level.Guest)
            return [];
        var found = await db.Set<ObjectionTopic>().Where(topic => ids.Contains(topic.Id)).Select(topic => new { topic.Id, topic.Words, topic.Type, topic.WrittenById, topic.WrittenAt }).ToListAsync();
        return [.. found.Select(one => new Hit(Kind, one.Id, one.Words, Say(ObjectionWords.Of(one.Type)), $"/objection-topics/{one.Id}", Icon, Say(Called)) { OwnerId = one.WrittenById, TouchedAt = one.WrittenAt })];
    }
}
