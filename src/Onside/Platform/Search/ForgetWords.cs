using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Platform.Search;

// What is gone for good is found no longer, and nobody has opened it last.
public sealed class ForgetWords(AppDb db) : IForgets
{
    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        await db.Set<SearchWord>().Where(word => ids.Contains(word.RecordId)).ExecuteDeleteAsync();
        await db.Set<SearchMark>().Where(mark => ids.Contains(mark.RecordId)).ExecuteDeleteAsync();
        await db.Set<OpenedRecord>().Where(opened => ids.Contains(opened.RecordId)).ExecuteDeleteAsync();
    }
}
