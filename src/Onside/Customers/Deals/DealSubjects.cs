using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;

namespace Onside.Customers.Deals;

public sealed class DealSubjects(AppDb db, Me me) : ISubjects
{
    public string Kind => "deal";

    public FormattableString Called => $"Deal";

    public string Icon => "handshake";

    public string Url(Guid id) => At(id);

    // Not put together by the database: SQLite keeps an id as bytes.
    public static string At(Guid id) => $"/deals/{id}";

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        await db.Set<Deal>().VisibleTo(me).Where(deal => ids.Contains(deal.Id)).Select(deal => new SubjectName(deal.Id, deal.Name, At(deal.Id))).ToListAsync();

    public async Task<IReadOnlyList<Found.Row>> Search(string words, int most) => await FindDeals.Rows(db, me, words, most);
}
