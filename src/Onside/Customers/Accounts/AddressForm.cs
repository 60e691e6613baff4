using System.ComponentModel.DataAnnotations;

namespace Onside.Customers.Accounts;

public class AddressForm : IValidatableObject
{
    public AddressKind? Kind { get; set; }

    [MaxLength(200)]
    public string? Street { get; set; }

    [MaxLength(20)]
    public string? PostalCode { get; set; }

    [MaxLength(100)]
    public string? City { get; set; }

    [MaxLength(100)]
    public string? Region { get; set; }

    // The two letters of ISO 3166.
    [MaxLength(2)]
    public string? Country { get; set; }

    [Range(-90d, 90d)]
    public double? Latitude { get; set; }

    [Range(-180d, 180d)]
    public double? Longitude { get; set; }

    public int? Version { get; set; }

    public static AddressForm From(Address address) => new()
    {
        Kind = address.Kind, Street = address.Street, PostalCode = address.PostalCode, City = address.City, Region = address.Region, Country = address.Country,
        Latitude = address.Latitude, Longitude = address.Longitude, Version = address.Version,
    };

    public void Tell(Address address)
    {
        address.Describe(Kind ?? address.Kind, Street, PostalCode, City, Region, Country);
        address.LieAt(Latitude, Longitude);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(Street) && string.IsNullOrEmpty(City) && Latitude is null)
            yield return new("Give at least a street, a city or a position.", [nameof(Street)]);
        if (Latitude is null != Longitude is null)
            yield return new("A position needs both latitude and longitude.", [Latitude is null ? nameof(Latitude) : nameof(Longitude)]);
        if (!string.IsNullOrEmpty(Country) && !Countries.Contains(Country))
            yield return new("Choose a country of the list.", [nameof(Country)]);
    }
}
