using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Catalog;

public sealed class CompanyName(Kept<Company.Facts> facts) : ICompanyName
{
    public async ValueTask<string?> Current() => (await facts.Current()).Name is var name && name != Company.Unnamed ? name : null;
}
