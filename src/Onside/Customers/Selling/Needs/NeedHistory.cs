using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Team.People;

namespace Onside.Customers.Selling.Needs;

// The history of a need, with what answers it: for all who see its deal.
public sealed class NeedHistory(AppDb db, Me me, NeedDesk desk, ShowNeeds.Reading reading, Kept<PersonNames> people) : Historied<Need>(db, me)
{
    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(NeedAnswer))];

    public override FormattableString Called => $"Need";

    public override string Icon => "target";

    public override bool HasTrash => false;

    protected override Expression<Func<Need, string>> Name => need => need.Text;

    public override async Task<string?> PartName(Guid part) => await Db.Set<NeedAnswer>().IgnoreQueryFilters().Where(answer => answer.Id == part).Select(answer => answer.Line).SingleOrDefaultAsync();

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(Need.SourceId) or nameof(Need.ConfirmedById) or nameof(Need.GapToldToId), JsonValueKind.String) => (await desk.Contacts([value.GetGuid()])).GetValueOrDefault(value.GetGuid()),
        (nameof(Need.ValuedById) or nameof(Need.RecordedById), JsonValueKind.String) => (await people.Current()).Of(value.GetGuid()).Name,
        (nameof(Need.Kind), JsonValueKind.Number) => NeedWords.Of((NeedKind)value.GetInt32()),
        (nameof(Need.Weight) or nameof(Need.ConfirmedWeight), JsonValueKind.Number) => NeedWords.Of((NeedWeight)value.GetInt32()),
        _ => null,
    };

    public override async Task<Shown?> Show(string place, Guid id) =>
        await Db.Set<Need>().IgnoreQueryFilters().Where(need => need.Id == id).Select(need => (Guid?)need.DealId).SingleOrDefaultAsync() is { } deal && place == $"needs-{deal}"
            ? new(typeof(NeedsPart), await reading.Of(await desk.Deal(deal))) : null;

    protected override IQueryable<Need> Visible(IQueryable<Need> needs)
    {
        var deals = Db.Set<Deal>().VisibleTo(Me);
        return Me.Level > Level.Guest ? needs.Where(need => deals.Any(deal => deal.Id == need.DealId)) : needs.Where(need => false);
    }

    protected override string Url(Guid id) => $"/needs/{id}";

    protected override Task TakeBack(Need need, Before before)
    {
        need.BeChangedBack();
        return Task.CompletedTask;
    }
}

// A presentation is written once; what was written by mistake is taken back.
public sealed class PresentationHistory(AppDb db, Me me, NeedDesk desk, ShowPresentations.Reading reading) : Historied<Presentation>(db, me)
{
    public override FormattableString Called => $"Presentation";

    public override string Icon => "presentation";

    public override bool HasTrash => false;

    protected override Expression<Func<Presentation, string>> Name => presentation => Db.Set<Deal>().Where(deal => deal.Id == presentation.DealId).Select(deal => deal.Name).FirstOrDefault() ?? "";

    public override async Task<Shown?> Show(string place, Guid id) =>
        await Db.Set<Presentation>().IgnoreQueryFilters().Where(one => one.Id == id).Select(one => (Guid?)one.DealId).SingleOrDefaultAsync() is { } deal && place == $"presentations-{deal}"
            ? new(typeof(PresentationsPart), await reading.Of(await desk.Deal(deal))) : null;

    protected override IQueryable<Presentation> Visible(IQueryable<Presentation> presentations)
    {
        var deals = Db.Set<Deal>().VisibleTo(Me);
        return Me.Level > Level.Guest ? presentations.Where(one => deals.Any(deal => deal.Id == one.DealId)) : presentations.Where(one => false);
    }

    // It has no page of its own: it stands on its deal's.
    public override async Task<IReadOnlyList<Historic>> Find(IReadOnlyCollection<Guid> ids)
    {
        var deals = await Db.Set<Presentation>().IgnoreQueryFilters().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.DealId);
        return [.. (await base.Find(ids)).Select(one => one with { Url = $"{DealSubjects.At(deals[one.Id])}#presentations" })];
    }

    public override async Task<Historic?> Find(Guid id) => (await Find([id])).SingleOrDefault();

    protected override string Url(Guid id) => "/deals";

    protected override Task TakeBack(Presentation presentation, Before before)
    {
        presentation.BeTakenBackFromDeal();
        return Task.CompletedTask;
    }
}
