using Onside.Platform.Data;
using Onside.Science;
using Onside.Team.Commitments.Teams;

namespace Onside.Customers.Catalog;

// Promises are counted in the company's own quarters.
public sealed class CompanyYear(Kept<Company.Facts> company) : IFiscalYear
{
    public async Task<FiscalCalendar> Current() => (await company.Current()).Fiscal;
}
