using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Catalog;

public sealed class CompanyFormats(Kept<Company.Facts> facts) : ICompanyFormats
{
    public async ValueTask<Formats> Current() => (await facts.Current()).Formats;

    public async ValueTask<int> FirstMonth() => (await facts.Current()).FirstMonth;
}
