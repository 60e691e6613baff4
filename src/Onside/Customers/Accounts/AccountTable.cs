using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts").GoesToTrash();
        account.Property(a => a.Name).HasMaxLength(200);
        account.Property(a => a.NameKey).HasMaxLength(200).SortsByBytes().IsDerived();
        account.Property(a => a.LegalName).HasMaxLength(200);
        account.Property(a => a.Industry).HasMaxLength(80);
        account.Property(a => a.Region).HasMaxLength(80);
        account.Property(a => a.RevenueCurrency).HasMaxLength(3);
        account.Property(a => a.HeadId).IsDerived();
        account.Property(a => a.FamilyMoves).IsDerived();
        account.Property(a => a.Website).HasMaxLength(200);
        account.Property(a => a.Phone).HasMaxLength(40);
        account.Property(a => a.Tags).KeptAsText();
        account.Property(a => a.SourceKey).HasMaxLength(120);
        account.HasOne<Account>().WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
        account.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        account.HasIndex(a => a.SourceKey).IsUnique();
        Walks(account);
    }

    private static void Walks(EntityTypeBuilder<Account> account)
    {
        account.HasIndex(a => new { a.NameKey, a.Id });
        account.HasIndex(a => new { a.Employees, a.Id });
        account.HasIndex(a => new { a.RevenueInBase, a.Id });
        account.HasIndex(a => new { a.LastWonOn, a.Id });
        account.HasIndex(a => new { a.OwnerId, a.NameKey, a.Id });
        account.HasIndex(a => new { a.Industry, a.NameKey, a.Id });
        account.HasIndex(a => new { a.Region, a.NameKey, a.Id });
        account.HasIndex(a => new { a.ParentId, a.NameKey, a.Id });
        account.HasIndex(a => new { a.HeadId, a.NameKey, a.Id });
    }
}
