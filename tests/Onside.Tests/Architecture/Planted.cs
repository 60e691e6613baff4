using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Front.Home;
using Onside.Platform.Data;

#pragma warning disable CA1812, CA1822, CA1823, CS0169, IDE0051, CA1018, CA1813, CA1040
namespace Onside.Front.Home
{
    public interface IPlanted;

    public sealed class PlantedMark : Attribute;

    public sealed class PlantedChange
    {
        public static void Give(Deal deal) => deal.GiveTo(Guid.Empty);

        public static Task Empty(AppDb db) => db.Set<Deal>().ExecuteDeleteAsync();

        public static void Put(AppDb db, Deal deal) => db.Set<Deal>().Add(deal);
    }
}

namespace Onside.Team.People
{
    public sealed class PlantedByField
    {
        private readonly ShowHome.View? _view;
    }

    public sealed class PlantedByLocal
    {
        public static string Told()
        {
            ShowHome.View? view = null;
            return $"{view}";
        }
    }

    public sealed class PlantedByCall
    {
        public static void Call(IServiceCollection services) => services.AddHome();
    }

    [PlantedMark]
    public sealed class PlantedByAttribute;

    public sealed class PlantedByInterface : IPlanted;

    public sealed class PlantedByGenericArgument : List<ShowHome.View>;

    public sealed class PlantedManager
    {
        public static Task WorkAsync() => Task.CompletedTask;
    }
}

namespace Onside.Customers.Nowhere
{
    public sealed class Lost;
}
#pragma warning restore CA1812, CA1822, CA1823, CS0169, IDE0051, CA1018, CA1813, CA1040
