using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Negotiation;

// The history of what was given or received: for those who see the deal. What somebody else decided is not taken back by a click.
public sealed class ConcessionHistory(AppDb db, Me me, SellingDesk desk) : Historied<Concession>(db, me)
{
    public override FormattableString Called => $"Concession";

    public override string Icon => "arrow-left-right";

    public override bool HasTrash => false;

    protected override Expression<Func<Concession, string>> Name => concession => concession.What;

    public override FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields) =>
        fields.Contains(nameof(Concession.DecidedById)) ? (FormattableString)$"An approval is not taken back by a click: change what was given, and it is decided anew." : null;

    public override Task RefuseUnmaking(Entity made) => RefuseDecided((Concession)made);

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(Concession.Direction), JsonValueKind.Number) => Platform.Words.Words.Say(NegotiationWords.Of((Direction)value.GetInt32())),
        (nameof(Concession.Approval), JsonValueKind.Number) => Platform.Words.Words.Say(NegotiationWords.Of((Approval)value.GetInt32())),
        (nameof(Concession.WorthMinor), JsonValueKind.Number) when beside(nameof(Concession.Currency))?.Trim('"') is { Length: 3 } currency => new Money(value.GetInt64(), currency).ToString(),
        _ => null,
    });

    protected override IQueryable<Concession> Visible(IQueryable<Concession> concessions) => Me.Level > Level.Guest ? desk.Seen(concessions) : concessions.Where(_ => false);

    protected override string Url(Guid id) => $"/concessions/{id}";

    protected override Task TakeBack(Concession concession, Before before) => RefuseDecided(concession);

    private static Task RefuseDecided(Concession concession) => concession.IsDecided
        ? throw new Refusal($"Somebody has decided about it since. Change it by hand: then it is decided anew.", 409) : Task.CompletedTask;
}

// The history of one of the terms, for those who see the deal.
public sealed class TermsHistory(AppDb db, Me me, SellingDesk desk) : Historied<TermsCheck>(db, me)
{
    public override FormattableString Called => $"Term of a deal";

    public override string Icon => "scale";

    public override bool HasTrash => false;

    protected override Expression<Func<TermsCheck, string>> Name => check => check.Item.ToString();

    public override async Task<Historic?> Find(Guid id) => await base.Find(id) is { } found ? Told(found) : null;

    public override async Task<IReadOnlyList<Historic>> Find(IReadOnlyCollection<Guid> ids) => [.. (await base.Find(ids)).Select(Told)];

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult(
        field == nameof(TermsCheck.State) && value.ValueKind == JsonValueKind.Number ? Platform.Words.Words.Say(NegotiationWords.Of((TermState)value.GetInt32())) : null);

    protected override IQueryable<TermsCheck> Visible(IQueryable<TermsCheck> checks) => Me.Level > Level.Guest ? desk.Seen(checks) : checks.Where(_ => false);

    protected override string Url(Guid id) => $"/terms/{id}";

    // Each term stands on a deal once.
    protected override async Task TakeBack(TermsCheck check, Before before)
    {
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null && await Db.Set<TermsCheck>().AnyAsync(other => other.DealId == check.DealId && other.Item == check.Item))
            throw new Refusal($"Somebody has looked at this term again since. Change what stands there.", 409);
    }

    private static Historic Told(Historic found) => Enum.TryParse<TermItem>(found.Name, out var item) ? found with { Name = Platform.Words.Words.Say(NegotiationWords.Of(item)) } : found;
}
