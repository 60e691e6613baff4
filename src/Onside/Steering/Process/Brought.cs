using Onside.Platform.Data;

namespace Onside.Steering.Process;

// A row of what was brought to a deal, or said about it, whatever work shows it. What: the key of an item or of an artefact; nothing: the whole gate.
public sealed class Brought
{
    public const int Work = 0, Verbal = 1, Waiver = 2, Reason = 3;

    // While a customer waits, a spoken yes is enough; within this time whoever said it says so themselves.
    public static readonly TimeSpan ToConfirm = TimeSpan.FromHours(24);

    public Guid DealId { get; init; }
    public required string What { get; init; }
    public Guid PersonId { get; init; }

    // Of a word: when the stage was entered that it holds for.
    public DateTime At { get; init; }
    public int As { get; init; }

    public bool Shows(DateTime now) => As == Work || (As == Verbal && now - At <= ToConfirm);

    public static IQueryable<Brought> Said(AppDb db) =>
        db.Set<Evidence>().Where(e => e.DeniedAt == null).Select(e => new Brought { DealId = e.DealId, What = e.Item, PersonId = e.ById, At = e.At, As = e.SaidById != null && e.ConfirmedAt == null ? Verbal : Work });

    // What somebody can do without, or why whoever goes on goes on.
    public static IQueryable<Brought> Words(AppDb db) =>
        db.Set<GateWord>().Select(word => new Brought { DealId = word.DealId, What = word.Item ?? "", PersonId = word.ById, At = word.StageEnteredAt, As = word.IsReason ? Reason : Waiver });
}
