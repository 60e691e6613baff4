using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Customers.Deals;

// Why a deal ended, as this company tells it: one list for each result but won. A retired reason is offered no longer and stays on the deals it was given.
public class ClosingReason(Result result, string name, int position) : Entity
{
    public const int Longest = 80;

    public Result Result { get; private set; } = result;
    public string Name { get; private set; } = name;
    public int Position { get; private set; } = position;
    public DateTime? RetiredAt { get; private set; }

    public void Rename(string name) => Name = name;

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void OfferAgain() => RetiredAt = null;

    // A reason takes a place in its list; the others close up around it.
    public static void Put(IEnumerable<ClosingReason> list, ClosingReason reason, int place)
    {
        var order = list.Where(other => other.Id != reason.Id).OrderBy(other => other.Position).ThenBy(other => other.Id).ToList();
        order.Insert(Math.Clamp(place - 1, 0, order.Count), reason);
        for (var i = 0; i < order.Count; i++)
            order[i].Position = i + 1;
    }
}

public class ClosingReasonTable : IEntityTypeConfiguration<ClosingReason>
{
    public void Configure(EntityTypeBuilder<ClosingReason> reason)
    {
        reason.ToTable("deals_closing_reasons");
        reason.ComesWithRows();
        reason.Property(r => r.Name).HasMaxLength(ClosingReason.Longest);
        reason.HasIndex(r => new { r.Result, r.Position });
        reason.HasData(UsualReasons.All.Select((usual, i) => new { Id = UsualReasons.Id(i), Version = 1, usual.Result, usual.Name, usual.Position }));
    }
}

// What every company starts with, and changes as it likes.
public static class UsualReasons
{
    private static readonly (Result Result, string[] Names)[] Lists =
    [
        (Result.Lost, ["Price", "Competitor", "Timing", "Budget withdrawn", "Missing function", "No response", "Relationship"]),
        (Result.NoDecision, ["Project stopped", "No budget", "Nobody decides", "Postponed"]),
        (Result.Declined, ["Need is smaller", "A competitor fits better", "Not feasible", "Wrong moment for them"]),
    ];

    public static IReadOnlyList<(Result Result, string Name, int Position)> All { get; } =
        [.. from list in Lists from place in Enumerable.Range(0, list.Names.Length) select (list.Result, list.Names[place], place + 1)];

    public static Guid Id(int place) => new($"01900000-0000-7000-8000-0000000001{place:x2}");
}
