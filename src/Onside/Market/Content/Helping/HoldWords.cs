using Onside.Science;
using Onside.Science.Selling;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Helping;

// A hold rate as people say it.
public static class HoldWords
{
    public static string Said(Holding holding) => holding.Rate.Match(
        _ => Say($"held {holding.Fates.Held:N0} of {holding.Fates.Settled:N0} times: {Outcome.Said(holding.Rate, holding.Range)}"),
        reason => Say($"not used on an objection yet"),
        (have, need) => Say($"not enough yet: {have} of {need} settled"));

    // What the rate alone does not tell.
    public static string? Beside(AnswerFates fates)
    {
        var parts = new[]
        {
            fates.CameBack > 0 ? Say($"{fates.CameBack:N0} came up again") : null, fates.Disclosed > 0 ? Say($"{fates.Disclosed:N0} stayed, and they were told") : null,
            fates.Withdrawn > 0 ? Say($"{fates.Withdrawn:N0} taken back by the customer") : null, fates.Open > 0 ? Say($"{fates.Open:N0} still open") : null,
        }.Where(part => part is not null).ToList();
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }
}
