using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// Facts about this database as a whole: that it holds the demo company, and as of when.
public sealed class Marks(IServiceScopeFactory scopes)
{
    public const string Demo = "demo";

    public async Task<string?> Of(string name, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Mark>().Where(mark => mark.Name == name).Select(mark => mark.Value).SingleOrDefaultAsync(cancel);
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
