using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.People;

// Somebody of this company, or a seller of old data who never signs in.
public partial class Person(string name) : Entity, INamed, IMine, IDerives
{
    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = TextFolding.Key(name);
    public string? Mail { get; private set; }
    public string Locale { get; private set; } = "en-GB";
    public string Zone { get; private set; } = "Europe/Berlin";
    public string Theme { get; private set; } = "system";
    public NumberStyle Numbers { get; private set; }
    public DateStyle Dates { get; private set; }
    public HourStyle Hours { get; private set; }
    public WeekStart Week { get; private set; }
    public Sight Sight { get; private set; } = Sight.Team;
    public List<Function> Functions { get; private set; } = [];
    public DateTime? DeactivatedAt { get; private set; }

    public string SearchText => $"{Name} {Mail}";

    public Guid Whose => Id;

    public static async Task<Person> Find(AppDb db, Guid id) =>
        await db.Set<Person>().SingleOrDefaultAsync(person => person.Id == id) ?? throw Refusal.NotFound();

    public void Rename(string name) => (Name, NameKey) = (name, TextFolding.Key(name));

    public void Derive() => NameKey = TextFolding.Key(Name);

    public void ReachAt(string? mail) => Mail = mail?.Trim();

    public void Prefer(string locale, string zone) => (Locale, Zone) = (locale, zone);

    public void Prefer(string theme) => Theme = theme;

    public void Prefer(Formats formats) => (Numbers, Dates, Hours, Week) = formats;

    public void See(Sight sight) => Sight = sight;

    public void Work(IEnumerable<Function> functions) => Functions = [.. functions.Distinct().Order()];
}

public class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.Property(p => p.Name).HasMaxLength(120);
        person.Property(p => p.NameKey).HasMaxLength(200).SortsByBytes().IsDerived();
        person.Property(p => p.Mail).HasMaxLength(254);
        person.Property(p => p.Locale).HasMaxLength(20);
        person.Property(p => p.Zone).HasMaxLength(60);
        person.Property(p => p.Theme).HasMaxLength(10);
        person.PrimitiveCollection(p => p.Functions).ElementType(function => function.HasConversion<string>());
        person.Ignore(p => p.SearchText).Ignore(p => p.Whose);
        person.HasIndex(p => new { p.NameKey, p.Id });
    }
}
