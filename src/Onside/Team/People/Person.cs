using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.People;

// Somebody of this company, or a seller of old data who never signs in.
public partial class Person(string name) : Entity
{
    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = name;
    public string? Mail { get; private set; }
    public string Locale { get; private set; } = "en-GB";
    public string Zone { get; private set; } = "Europe/Berlin";
    public string Theme { get; private set; } = "system";
    public Sight Sight { get; private set; } = Sight.Team;
    public DateTime? DeactivatedAt { get; private set; }
}

public class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.Property(p => p.Name).HasMaxLength(120);
        person.Property(p => p.NameKey).HasMaxLength(200).SortsByBytes().IsDerived();
        person.HasIndex(p => new { p.NameKey, p.Id });
    }
}
