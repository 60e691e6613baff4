using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.Process;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Process;

// On each card of a board, how the gate of its step stands: two statements, however many cards there are.
public sealed class GateMarks(AppDb db, Gatekeeper gates, Kept<ProcessBook> kept) : ICardMarks
{
    public async Task<IReadOnlyDictionary<Guid, CardMark>> Of(IReadOnlyCollection<Guid> deals) => deals.Count == 0 || (await kept.Current()).Newest is null ? new Dictionary<Guid, CardMark>()
        : (await gates.Current(await gates.Judgings(db.Set<Deal>().Where(deal => deals.Contains(deal.Id))).ToListAsync())).Where(one => one.Version.Of(one.Step).Any()).ToDictionary(one => one.Deal.Id, Of);

    private static CardMark Of(Judged judged) => (judged.Verdict.Missing.Count, judged.Verdict.LacksSecond) switch
    {
        (0, false) => new(Say($"Ready to go on"), "circle-check", Tone.Good),
        (0, true) => new(Say($"Needs a second person"), "users", Tone.Warn),
        var (missing, _) => new(Say(Many(missing, $"1 thing is missing", $"{missing:N0} things are missing")), "list-checks", judged.Mode == GateMode.Observe ? Tone.Plain : Tone.Warn),
    };
}
