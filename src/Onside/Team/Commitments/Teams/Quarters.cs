using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.Commitments.Teams;

// Slot: the years and quarters the company counts in; without one, those of the calendar.
public interface IFiscalYear
{
    Task<FiscalCalendar> Current();
}

// A quarter as days, and as moments by the clock of who looks. Back: so many before this one.
public sealed record Quarter(int Back, FiscalQuarter Name, DateOnly First, DateOnly Last, DateTime From, DateTime Until)
{
    // Its conditions in the list of promises: what fell due in it.
    public string Asked => $"Where=due:from:{First:yyyy-MM-dd}&Where=due:until:{Last:yyyy-MM-dd}";
}

public sealed class Quarters(IEnumerable<IFiscalYear> years, Me me, TimeProvider clock)
{
    public const int MostBack = 20;

    public async Task<Quarter> Of(int back = 0)
    {
        var fiscal = years.FirstOrDefault() is { } slot ? await slot.Current() : new FiscalCalendar(1);
        var today = clock.Today(me.Zone);
        var name = fiscal.Quarter(fiscal.FirstDay(fiscal.Quarter(today)).AddMonths(-3 * back));
        var (first, last) = (fiscal.FirstDay(name), fiscal.LastDay(name));
        return new(back, name, first, last, me.Zone.Instant(first, TimeOnly.MinValue), me.Zone.Instant(last.AddDays(1), TimeOnly.MinValue));
    }
}
