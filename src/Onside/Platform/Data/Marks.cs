using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// Facts about this database as a whole: that it holds the demo company, and as of when.
public sealed class Marks(Store store)
{
    public const string Demo = "demo";

    // Asked at the start, before EF's model is built.
    public async Task<string?> Of(string name, CancellationToken cancel = default)
    {
        await using var connection = store.Connection();
        await connection.OpenAsync(cancel);
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT \"Value\" FROM platform_marks WHERE \"Name\" = @name";
        var asked = ask.CreateParameter();
        (asked.ParameterName, asked.Value) = ("@name", name);
        ask.Parameters.Add(asked);
        return await ask.ExecuteScalarAsync(cancel) as string;
    }

    public async Task<bool> IsDemo(CancellationToken cancel = default) => await Of(Demo, cancel) is not null;

    // Saved with whatever else the caller is about to save.
    public static async Task Put(AppDb db, string name, string value)
    {
        if (await db.Set<Mark>().SingleOrDefaultAsync(mark => mark.Name == name) is { } known)
            known.Become(value);
        else
            db.Add(new Mark(name, value));
    }
}

public class Mark(string name, string value)
{
    public string Name { get; private set; } = name;
    public string Value { get; private set; } = value;

    public void Become(string value) => Value = value;
}

public class MarkTable : IEntityTypeConfiguration<Mark>
{
    public void Configure(EntityTypeBuilder<Mark> mark)
    {
        mark.ToTable("platform_marks");
        mark.HasKey(m => m.Name);
        mark.Property(m => m.Name).HasMaxLength(60);
        mark.Property(m => m.Value).HasMaxLength(500);
    }
}
