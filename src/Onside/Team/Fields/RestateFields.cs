using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Money;
using Onside.Platform.Subjects;

namespace Onside.Team.Fields;

// After a formula or a roll-up was written, the values of all records are worked out, some at a time; the settings page tells how far it is.
public sealed class RestateFields(AppDb db, RecordKinds kinds, Kept<FieldBook> kept, Kept<RateBook> exchange, TimeProvider clock) : IOutboxKind
{
    private const string Named = "restate-fields";
    private const int Batch = 400, BatchesAtOnce = 5;

    public string Kind => Named;

    public bool LeavesTheHouse => false;

    // Round: the version of the definition that asked. A later one has asked again.
    private sealed record Way(Guid FieldId, int Round, Guid? After, int Done, int Of);

    // In the transaction that changes the definition, whose version goes up with it.
    public static void Ask(AppDb db, FieldDefinition field, DateTime now)
    {
        field.AskForRestating();
        var round = db.Entry(field).State is EntityState.Added ? field.Version : field.Version + 1;
        db.Add(OutboxItem.Of(Named, new Way(field.Id, round, null, 0, 0), now, new Subject("field", field.Id)));
    }

    public async Task Carry(OutboxItem item, CancellationToken cancel)
    {
        var way = item.Read<Way>();
        var field = await db.Set<FieldDefinition>().AsNoTracking().SingleOrDefaultAsync(field => field.Id == way.FieldId, cancel);
        if (field is null || field.Version != way.Round || kinds.Of(field.Kind) is not { } kind)
            return;
        kept.Forget();
        var derivation = new Derivation(db, kinds, await FieldBook.Load(db), (await exchange.Current()).Base);
        if (way.After is null)
            await Tell(field.Id, 0, (way = way with { Of = await kind.Count(db) }).Of);
        for (var i = 0; i < BatchesAtOnce; i++)
        {
            var ids = await kind.After(db, way.After, Batch);
            if (ids.Count == 0)
            {
                await Tell(field.Id, null, null);
                kept.Forget();
                return;
            }
            await db.Transact(() => derivation.For(kind, ids, []), cancel);
            way = way with { After = ids[^1], Done = way.Done + ids.Count };
        }
        await Tell(field.Id, way.Done, way.Of);
        db.Add(OutboxItem.Of(Named, way, clock.Now(), new Subject("field", field.Id)));
    }

    // Past the version: how far it is changes nothing about the field.
    private Task<int> Tell(Guid id, int? done, int? of) => db.Transact(() => db.Set<FieldDefinition>().Where(field => field.Id == id)
        .ExecuteUpdateAsync(field => field.SetProperty(one => one.Restated, done).SetProperty(one => one.RestatedOf, of)));
}
