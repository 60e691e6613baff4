using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Team.Fields;

public class FieldTables : IEntityTypeConfiguration<FieldDefinition>, IEntityTypeConfiguration<FieldValue>
{
    public void Configure(EntityTypeBuilder<FieldDefinition> field)
    {
        field.ToTable("fields");
        field.Property(f => f.Kind).HasMaxLength(40);
        field.Property(f => f.Key).HasMaxLength(FieldDefinition.LongestKey);
        field.Property(f => f.Name).HasMaxLength(FieldDefinition.LongestName);
        field.Property(f => f.Help).HasMaxLength(FieldDefinition.LongestHelp);
        field.Property(f => f.Section).HasMaxLength(80);
        field.Property(f => f.Unit).HasMaxLength(20);
        field.Property(f => f.LinkKind).HasMaxLength(40);
        field.Property(f => f.Options).KeptAsText();
        field.Property(f => f.Formula).HasMaxLength(2000);
        field.Property(f => f.Children).HasMaxLength(40);
        field.Property(f => f.ChildField).HasMaxLength(60);
        field.Property(f => f.Restated).IsDerived();
        field.Property(f => f.RestatedOf).IsDerived();
        field.HasIndex(f => new { f.Kind, f.Key }).IsUnique();
    }

    // The key of a record's values leads from the record, the index from the value: a list is filtered and walked along it.
    public void Configure(EntityTypeBuilder<FieldValue> value)
    {
        value.ToTable("fields_values");
        value.HasKey(v => new { v.RecordId, v.FieldId, v.Part });
        value.Property(v => v.Key).HasMaxLength(200).SortsByBytes();
        value.Property(v => v.Text).HasMaxLength(FieldValue.Longest);
        value.Property(v => v.Currency).HasMaxLength(3);
        value.HasIndex(v => new { v.FieldId, v.Key, v.RecordId });
        value.HasOne<FieldDefinition>().WithMany().HasForeignKey(v => v.FieldId).OnDelete(DeleteBehavior.Restrict);
    }
}
