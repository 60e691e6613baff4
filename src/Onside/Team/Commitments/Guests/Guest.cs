using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Commitments.Plans;

namespace Onside.Team.Commitments.Guests;

// Somebody outside who is asked for one thing, or takes part in one plan, by a link and a code sent to their address. All keys are kept as hashes.
public class Guest(string name, string mail, DateTime createdAt) : Entity, IUnaudited
{
    public const int LongestName = 120;
    public const int LongestMail = 254;
    public const int MostTries = 5;

    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(14), CodeLasts = TimeSpan.FromMinutes(15);

    public string Name { get; private set; } = name;
    public string Mail { get; private set; } = mail;
    public DateTime CreatedAt { get; private set; } = createdAt;

    // The plan in which they take part; who is asked for one thing stands in that alone.
    public Guid? OutcomeId { get; private set; }

    public byte[]? KeyHash { get; private set; }

    // A letter brought another link: the one before, in which they may just be writing, still opens.
    public byte[]? FormerKeyHash { get; private set; }
    public DateTime ExpiresAt { get; private set; } = createdAt;
    public DateTime? RevokedAt { get; private set; }

    public byte[]? CodeHash { get; private set; }
    public DateTime? CodeUntil { get; private set; }
    public int CodeTries { get; private set; }

    // The browser in which the code was typed.
    public byte[]? SeatHash { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    public static Guest InPlan(Guid outcomeId, string name, string mail, DateTime at) => new(name, mail, at) { OutcomeId = outcomeId };

    public bool IsOpen(DateTime now) => RevokedAt is null && ExpiresAt > now;

    // A new link ends the one before, and the browser that had it.
    public string MakeLink(DateTime now)
    {
        var key = Keys.New();
        (KeyHash, FormerKeyHash, ExpiresAt, RevokedAt, CodeHash, CodeUntil, SeatHash) = (Keys.Hash(key), null, now + LinkLasts, null, null, null, null);
        return $"/guests/{key}";
    }

    // One more for the same door, whose browser stays in.
    public string AddLink(DateTime now)
    {
        var key = Keys.New();
        (KeyHash, FormerKeyHash, ExpiresAt) = (Keys.Hash(key), KeyHash, now + LinkLasts);
        return $"/guests/{key}";
    }

    public void Revoke(DateTime now) => (RevokedAt, SeatHash, CodeHash) = (RevokedAt ?? now, null, null);

    public string MakeCode(DateTime now)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        (CodeHash, CodeUntil, CodeTries) = (Hash(code), now + CodeLasts, 0);
        return code;
    }

    public bool IsCode(string code) => CodeHash is { } hash && CryptographicOperations.FixedTimeEquals(hash, Hash(code));

    // The answer is the key of this browser; the code works once.
    public string Confirm(DateTime now)
    {
        var seat = Keys.New();
        (SeatHash, ConfirmedAt, CodeHash, CodeUntil) = (Keys.Hash(seat), now, null, null);
        return seat;
    }

    // In a browser that nobody has any more: the demo company knows no keys.
    public void WasConfirmed(DateTime at) => ConfirmedAt = at;

    public bool SitsAt(string? seat) => seat is not null && SeatHash is { } hash && CryptographicOperations.FixedTimeEquals(hash, Keys.Hash(seat));

    private byte[] Hash(string code) => Keys.Hash($"{Id:N}{code}");
}

public class GuestTable : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> guest)
    {
        guest.ToTable("commitments_guests");
        guest.Property(g => g.Name).HasMaxLength(Guest.LongestName);
        guest.Property(g => g.Mail).HasMaxLength(Guest.LongestMail);
        foreach (var hash in new[] { nameof(Guest.KeyHash), nameof(Guest.FormerKeyHash), nameof(Guest.CodeHash), nameof(Guest.SeatHash) })
            guest.Property(hash).HasMaxLength(32);
        guest.HasIndex(g => g.KeyHash).IsUnique();
        guest.HasIndex(g => g.FormerKeyHash).IsUnique();
        guest.HasIndex(g => g.OutcomeId).HasFilter("\"OutcomeId\" IS NOT NULL");
        guest.HasOne<Outcome>().WithMany().HasForeignKey(g => g.OutcomeId).OnDelete(DeleteBehavior.Restrict);
    }
}
