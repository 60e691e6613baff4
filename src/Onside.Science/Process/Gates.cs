namespace Onside.Science.Process;

/// <summary>Whether a deal may leave a step: decided by what was brought, by whom, and by what was waived. Pure: the same question has the same answer.</summary>
public static class Gates
{
    /// <summary>At closing in require mode, a sale is never one person's.</summary>
    public const int FewestAtClosing = 2;

    /// <summary>The decision.</summary>
    /// <param name="question">All it depends on.</param>
    /// <returns>
    /// Observe always lets pass; advise lets pass what is whole or reasoned; require lets pass what is whole or waived by somebody other than the owner.
    /// At closing in require mode fewer than two essential persons are refused too, unless something was waived: there the waiver is the record.
    /// An item that somebody brings twice is counted once, by the first proof that holds: what is brought in addition never takes anything away.
    /// </returns>
    /// <remarks>E_s by removal: leave out the counted proofs of a person, and an item is missing. "Required interdependence", domain model 3.3 and 5.1 to 5.3.</remarks>
    public static GateVerdict Judge(GateQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var items = question.Items.Where(item => question.Tier != DealTier.Small || item.IsBold).ToList();
        var counted = items.Select(item => First(item, question)).OfType<Proof>().ToList();
        var open = items.Select(item => item.Id).Where(id => counted.All(proof => proof.Item != id)).ToList();
        var waived = open.Where(id => question.Waivers.Any(waiver => waiver.ById != question.OwnerId && (waiver.Item is null || waiver.Item == id))).ToList();
        var missing = open.Except(waived).ToList();
        var essential = counted.Select(proof => proof.PersonId).Distinct().ToList();
        var isWaived = question.Waivers.Any(waiver => waiver.ById != question.OwnerId);
        var lacksSecond = !isWaived && ((question.IsClosing && essential.Count < FewestAtClosing) || (question.Tier == DealTier.Strategic && items.Count > 0 && Roles(counted) < FewestAtClosing));
        return new(Ruling(question, missing.Count == 0, waived.Count > 0 || (isWaived && question.IsClosing && essential.Count < FewestAtClosing), lacksSecond), missing, waived, counted, essential, lacksSecond);
    }

    private static GateRuling Ruling(GateQuestion question, bool isWhole, bool isWaived, bool lacksSecond) => question.Mode switch
    {
        GateMode.Require when !isWhole || lacksSecond => GateRuling.Refused,
        GateMode.Advise when !isWhole => question.IsReasoned ? GateRuling.Warned : GateRuling.Refused,
        GateMode.Observe when !isWhole => GateRuling.Observed,
        _ => isWaived ? GateRuling.Waived : GateRuling.Passed,
    };

    private static Proof? First(GateItem item, GateQuestion question) =>
        question.Proofs.Where(proof => proof.Item == item.Id && Holds(item, proof, question)).OrderBy(proof => proof.At).ThenBy(proof => proof.PersonId).FirstOrDefault();

    private static bool Holds(GateItem item, Proof proof, GateQuestion question) =>
        proof.At <= question.Now
        && (!item.ByAnother || proof.PersonId != question.OwnerId)
        && (item.Roles.Count == 0 || proof.Roles.Any(item.Roles.Contains))
        && (item.FreshDays is not { } days || question.Now - proof.At <= TimeSpan.FromDays(days));

    // Two persons can have one function: roles are counted by persons who differ in them.
    private static int Roles(List<Proof> counted) => counted.SelectMany(proof => proof.Roles).Distinct().Count() is var roles && counted.Select(proof => proof.PersonId).Distinct().Count() is var persons ? Math.Min(roles, persons) : 0;
}
