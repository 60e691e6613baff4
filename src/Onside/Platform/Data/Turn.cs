using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// A row to queue at: rules over many rows (at least one administrator) hold when only one unit of work at a time may check them.
public class Turn(string name)
{
    public string Name { get; private set; } = name;
    public Guid HeldBy { get; private set; }
}

public class TurnTable : IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Turn> turn)
    {
        turn.ToTable("platform_turns");
        turn.HasKey(t => t.Name);
        turn.Property(t => t.Name).HasMaxLength(60);
    }
}

public static class Turns
{
    // Waits until everybody who took this turn before has committed; the turn ends with the transaction.
    public static async Task Serialize(this AppDb db, string name)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A turn is taken inside a unit of work.");
        var holder = Guid.CreateVersion7();
        if (await Take(db, name, holder))
            return;
        await db.Database.ExecuteSqlAsync($"""INSERT INTO platform_turns ("Name", "HeldBy") VALUES ({name}, {holder}) ON CONFLICT DO NOTHING""");
        await Take(db, name, holder);
    }

    private static async Task<bool> Take(AppDb db, string name, Guid holder) =>
        await db.Set<Turn>().Where(turn => turn.Name == name).ExecuteUpdateAsync(turn => turn.SetProperty(t => t.HeldBy, holder)) == 1;
}
