using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Customers.Selling.Objections;

// Puts an answer on record, whoever brings the words: whoever calls saves.
public sealed class ObjectionAnswering(AppDb db, SellingDesk desk)
{
    public async Task<ObjectionAnswer> To(DealObjection objection, string text)
    {
        await db.Entry(objection).Collection(o => o.Answers).LoadAsync();
        return objection.Answer(text, desk.Me, desk.Now);
    }
}

// Slot: what a higher feature offers beside an open objection. Its address is /deal-objections/{id}/{Key}; it is fetched when it is opened.
public sealed record ObjectionPart(string Key, FormattableString Called, string Icon);
