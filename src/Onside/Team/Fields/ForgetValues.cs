using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Team.Fields;

// Values of records that go for good go with them, and fields that linked to one are blank.
public sealed class ForgetValues(AppDb db, Kept<FieldBook> kept) : IForgets
{
    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        await db.Set<FieldValue>().Where(value => ids.Contains(value.RecordId)).ExecuteDeleteAsync();
        var linking = (await kept.Current()).All.Where(field => field.LinkKind == kind).Select(field => field.Id).ToList();
        var keys = ids.Select(Held.KeyOf).ToList();
        if (linking.Count > 0)
            await db.Set<FieldValue>().Where(value => linking.Contains(value.FieldId) && keys.Contains(value.Key!)).ExecuteDeleteAsync();
    }
}
