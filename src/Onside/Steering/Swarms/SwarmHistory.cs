using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Swarms;

// The history of a swarm, with what was tried and who offered to take the deal over. Options and votes are in no log.
public sealed class SwarmHistory(AppDb db, Me me, SwarmDesk desk) : Historied<Swarm>(db, me)
{
    private static readonly string[] Fields = [nameof(Swarm.Problem), nameof(Swarm.Needed), nameof(Swarm.DeciderId), nameof(Swarm.DecideBy), nameof(Swarm.TriedAt)];

    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(SwarmTrial)), News.Kind(typeof(Takeover))];

    public override FormattableString Called => $"Swarm";

    public override string Icon => "users";

    public override bool HasTrash => false;

    // Others have answered to it.
    public override FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields) =>
        fields.Any(field => !Fields.Contains(field)) || kinds.Any(kind => kind.StartsWith("takeover", StringComparison.Ordinal)) ? (FormattableString)$"Others have acted on it: it is not taken back by a click. Say on the swarm what is to be different." : null;

    public override async Task RefuseUnmaking(Entity made)
    {
        if (made is Swarm swarm && (swarm.State != SwarmState.Gathering || await Db.Set<SwarmSeat>().AnyAsync(seat => seat.SwarmId == swarm.Id && seat.AnsweredAt != null)))
            throw new Refusal($"Somebody has answered already. Call the swarm off instead.", 409);
    }

    protected override Expression<Func<Swarm, string>> Name => swarm => swarm.Problem;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(Swarm.State), JsonValueKind.Number) => Platform.Words.Words.Say(kind == Parts.Last() ? SwarmWords.Of((TakeoverState)value.GetInt32()) : SwarmWords.Of((SwarmState)value.GetInt32())),
        (nameof(Swarm.Help), JsonValueKind.Number) => Platform.Words.Words.Say(SwarmWords.Of((SwarmHelp)value.GetInt32())),
        (nameof(Swarm.ChosenId), JsonValueKind.String) => await Chosen(value.GetGuid()),
        _ => null,
    };

    protected override IQueryable<Swarm> Visible(IQueryable<Swarm> swarms) => Me.Level > Level.Guest ? desk.Seen(swarms) : swarms.Where(_ => false);

    protected override string Url(Guid id) => $"/swarms/{id}";

    // Chosen is only what was open.
    private Task<string?> Chosen(Guid id) => Db.Set<SwarmOption>().Where(option => option.Id == id && Db.Set<Swarm>().Any(swarm => swarm.Id == option.SwarmId && swarm.OptionsOpenedAt != null)).Select(option => option.Text).SingleOrDefaultAsync();
}
