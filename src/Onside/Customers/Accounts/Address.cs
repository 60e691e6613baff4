using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Customers.Accounts;

public enum AddressKind
{
    Visiting,
    Billing,
    Delivery,
}

// A place of an account. Coordinates are degrees of WGS 84: both or neither.
public class Address(Guid accountId, AddressKind kind) : Entity, IPart
{
    public Guid AccountId { get; private set; } = accountId;
    public AddressKind Kind { get; private set; } = kind;
    public string? Street { get; private set; }
    public string? PostalCode { get; private set; }
    public string? City { get; private set; }
    public string? Region { get; private set; }
    public string? Country { get; private set; }
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }

    Subject? IPartOf.Whole => new("account", AccountId);

    public void Describe(AddressKind kind, string? street, string? postalCode, string? city, string? region, string? country) =>
        (Kind, Street, PostalCode, City, Region, Country) = (kind, street, postalCode, city, region, country);

    public void LieAt(double? latitude, double? longitude) => (Latitude, Longitude) = latitude is null || longitude is null ? (null, null) : (latitude, longitude);
}

public class AddressTable : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> address)
    {
        address.ToTable("accounts_addresses").GoesToTrash();
        address.Property(a => a.Street).HasMaxLength(200);
        address.Property(a => a.PostalCode).HasMaxLength(20);
        address.Property(a => a.City).HasMaxLength(100);
        address.Property(a => a.Region).HasMaxLength(100);
        address.Property(a => a.Country).HasMaxLength(2);
        address.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
        address.HasIndex(a => new { a.AccountId, a.Kind, a.Id });
    }
}
