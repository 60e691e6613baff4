using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Stakeholders;
using Onside.Market.Content.Pieces;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Steering.Process;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Playbooks;

// The history of a playbook with its versions and plays: for everybody who works here; its facts are taken back by those who keep it.
public sealed class PlaybookHistory(AppDb db, Me me, PlaybookDesk desk) : Historied<Playbook>(db, me)
{
    private static readonly string[] Agreed = [News.Kind(typeof(Play)), News.Kind(typeof(PlaybookPublished))];

    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(PlaybookVersion)), News.Kind(typeof(Play))];

    public override FormattableString Called => $"Playbook";

    public override string Icon => "layers";

    public override bool HasTrash => false;

    protected override Expression<Func<Playbook, string>> Name => playbook => playbook.Name;

    public override FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields) =>
        kinds.Any(kind => Agreed.Any(agreed => kind == agreed || kind.StartsWith($"{agreed}-", StringComparison.Ordinal))) ? (FormattableString)$"Plays are changed in a draft, and a published version stays as it is. Write the next one." : null;

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(Play.Step), JsonValueKind.Number) => Platform.Words.Words.Say(GateWords.Of((SalesStep)value.GetInt32())),
        (nameof(Play.Personas), JsonValueKind.Array) => PieceHistory.Listed(value, number => StakeholderWords.Of((BuyingRole)number)),
        _ => null,
    });

    public override Task RefuseUnmaking(Entity made) => made is Playbook playbook ? desk.RefuseOthers(playbook.WrittenById) : Task.CompletedTask;

    protected override IQueryable<Playbook> Visible(IQueryable<Playbook> playbooks) => Me.Level > Level.Guest ? playbooks : playbooks.Where(_ => false);

    protected override string Url(Guid id) => $"/playbooks/{id}";

    protected override Task TakeBack(Playbook playbook, Before before) => desk.RefuseOthers(playbook.WrittenById);
}

// Playbooks by their words, for everybody who works here.
public sealed class PlaybooksFound(AppDb db, Me me) : IFindable
{
    public string Kind => News.Kind(typeof(Playbook));

    public FormattableString Called => $"Playbook";

    public string Icon => "layers";

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        if (me.Level == Level.Guest)
            return [];
        var found = await db.Set<Playbook>().Where(playbook => ids.Contains(playbook.Id)).Select(playbook => new { playbook.Id, playbook.Name, playbook.Segment, playbook.WrittenById, playbook.WrittenAt }).ToListAsync();
        return [.. found.Select(one => new Hit(Kind, one.Id, one.Name, one.Segment, $"/playbooks/{one.Id}", Icon, Say(Called)) { OwnerId = one.WrittenById, TouchedAt = one.WrittenAt })];
    }
}
