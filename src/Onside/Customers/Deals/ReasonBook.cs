using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Deals;

// All reasons for closing a deal, retired ones too, in the order of their lists.
public sealed class ReasonBook(IReadOnlyList<ReasonBook.Reason> all)
{
    public static readonly Result[] Results = [Result.Lost, Result.NoDecision, Result.Declined];

    private readonly Dictionary<Guid, Reason> _reasons = all.ToDictionary(reason => reason.Id);

    public record Reason(Guid Id, int Version, Result Result, string Name, bool IsRetired);

    public IReadOnlyList<Reason> AllOffered => [.. all.Where(reason => !reason.IsRetired)];

    public IEnumerable<Reason> Offered(Result result) => all.Where(reason => reason.Result == result && !reason.IsRetired);

    public IEnumerable<Reason> Of(Result result) => all.Where(reason => reason.Result == result);

    // What it is called today, also when it is offered no longer.
    public string? Name(Guid? id) => id is { } known ? _reasons.GetValueOrDefault(known)?.Name : null;

    // A form says the id, a program may say the name.
    private Reason? Told(Result result, string? said) => said is null ? null : Offered(result).FirstOrDefault(
        Guid.TryParse(said, out var id) ? reason => reason.Id == id : reason => TextFolding.Key(reason.Name) == TextFolding.Key(said));

    public Reason Chosen<TForm>(Result result, string? said, Input<TForm> input) where TForm : class, new() =>
        Told(result, said) ?? throw input.Complain("Reason", $"Choose one of the reasons in the list. An administrator can add another.");

    public static async Task<ReasonBook> Load(AppDb db) => new(await db.Set<ClosingReason>().OrderBy(reason => reason.Result).ThenBy(reason => reason.Position).ThenBy(reason => reason.Id)
        .Select(reason => new Reason(reason.Id, reason.Version, reason.Result, reason.Name, reason.RetiredAt != null)).ToListAsync());
}
