using Onside.Platform.Data;

namespace Onside.Tests.Architecture;

// The product keeps the rules; the planted violations in this assembly are found by them.
public sealed class ArchitectureTests : IDisposable
{
    private readonly House _product = House.Of(typeof(AppDb));
    private readonly House _planted = House.Of(typeof(ArchitectureTests));

    [Fact]
    public void Features_look_only_downwards() => Assert.Empty(_product.UpwardLooks());

    [Fact]
    public void Only_the_owner_changes_a_record() => Assert.Empty(_product.ForeignChanges());

    [Fact]
    public void Every_feature_has_a_place() => Assert.Empty(_product.Unplaced());

    [Fact]
    public void Nothing_is_called_by_a_banned_name() => Assert.Empty(_product.BadNames());

    [Fact]
    public void No_method_of_ours_ends_in_Async() => Assert.Empty(_product.AsyncSuffixes());

    [Fact]
    public void A_look_upwards_is_found()
    {
        var found = _planted.UpwardLooks().ToList();
        foreach (var way in new[] { "ByField", "ByLocal", "ByCall", "ByAttribute", "ByInterface", "ByGenericArgument" })
            Assert.Contains($"Onside.Team.People.Planted{way} -> Front.Home", found);
    }

    [Fact]
    public void A_change_of_a_foreign_record_is_found()
    {
        var found = _planted.ForeignChanges().ToList();
        Assert.Contains(found, line => line.StartsWith("Onside.Front.Home.PlantedChange", StringComparison.Ordinal) && line.EndsWith("Deal by GiveTo", StringComparison.Ordinal));
        Assert.Contains(found, line => line.StartsWith("Onside.Front.Home.PlantedChange", StringComparison.Ordinal) && line.EndsWith("Deal by ExecuteDeleteAsync", StringComparison.Ordinal));
        Assert.Contains(found, line => line.StartsWith("Onside.Front.Home.PlantedChange", StringComparison.Ordinal) && line.EndsWith("Deal by Add", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feature_without_a_place_is_found() => Assert.Contains("Customers.Nowhere", _planted.Unplaced());

    [Fact]
    public void A_banned_name_is_found() => Assert.Contains("Onside.Team.People.PlantedManager", _planted.BadNames());

    [Fact]
    public void An_Async_suffix_is_found() => Assert.Contains("Onside.Team.People.PlantedManager.WorkAsync", _planted.AsyncSuffixes());

    public void Dispose()
    {
        _product.Dispose();
        _planted.Dispose();
    }
}
