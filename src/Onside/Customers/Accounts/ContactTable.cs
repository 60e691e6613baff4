using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public class ContactTable : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("accounts_contacts").GoesToTrash();
        contact.Property(c => c.FirstName).HasMaxLength(100);
        contact.Property(c => c.LastName).HasMaxLength(100);
        contact.Property(c => c.Name).HasMaxLength(201).IsDerived();
        contact.Property(c => c.NameKey).HasMaxLength(200).SortsByBytes().IsDerived();
        contact.Property(c => c.Title).HasMaxLength(120);
        contact.Property(c => c.Language).HasMaxLength(20);
        contact.Property(c => c.Mails).KeptAsText();
        contact.Property(c => c.Phones).KeptAsText();
        contact.Property(c => c.Tags).KeptAsText();
        contact.Property(c => c.SourceKey).HasMaxLength(120);
        contact.HasMany(c => c.Roles).WithOne().HasForeignKey(r => r.ContactId).OnDelete(DeleteBehavior.Cascade);
        contact.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Person>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        contact.HasIndex(c => c.SourceKey).IsUnique();
        contact.HasIndex(c => new { c.NameKey, c.Id });
        contact.HasIndex(c => new { c.OwnerId, c.NameKey, c.Id });
        contact.HasIndex(c => new { c.AccountId, c.NameKey, c.Id });
    }
}

public class ContactRoleTable : IEntityTypeConfiguration<ContactRole>
{
    public void Configure(EntityTypeBuilder<ContactRole> role)
    {
        role.ToTable("accounts_contact_roles");
        role.HasKey(r => new { r.ContactId, r.AccountId });
        role.Property(r => r.Role).HasMaxLength(80);
        role.HasOne(r => r.Account).WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        role.HasIndex(r => r.AccountId);
    }
}
