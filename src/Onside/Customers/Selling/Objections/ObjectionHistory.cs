using System.Linq.Expressions;
using System.Text.Json;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Customers.Selling.Objections;

// The history of an objection, with its answers: for those who see the deal.
public sealed class ObjectionHistory(AppDb db, Me me, SellingDesk desk) : Historied<DealObjection>(db, me)
{
    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(ObjectionAnswer))];

    public override FormattableString Called => $"Objection";

    public override string Icon => "message-square";

    public override bool HasTrash => false;

    protected override Expression<Func<DealObjection, string>> Name => objection => objection.Words;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(DealObjection.Type), JsonValueKind.Number) => Platform.Words.Words.Say(ObjectionWords.Of((ObjectionType)value.GetInt32())),
        (nameof(DealObjection.State), JsonValueKind.Number) => Platform.Words.Words.Say(ObjectionWords.Of((ObjectionState)value.GetInt32())),
        (nameof(DealObjection.ContactId) or nameof(DealObjection.ToldToId), JsonValueKind.String) => (await desk.Names([value.GetGuid()])).Values.FirstOrDefault(),
        _ => null,
    };

    protected override IQueryable<DealObjection> Visible(IQueryable<DealObjection> objections) => Me.Level > Level.Guest ? desk.Seen(objections) : objections.Where(_ => false);

    protected override string Url(Guid id) => $"/deal-objections/{id}";
}
