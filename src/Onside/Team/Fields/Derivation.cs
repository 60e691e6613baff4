using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// Works out formulas and roll-ups from what is written, and keeps them as values like any other, so that lists sort and filter by them.
public sealed class Derivation(AppDb db, RecordKinds kinds, FieldBook book, string baseCurrency)
{
    private const int Highest = 10, Batch = 200;

    // The records themselves, and whatever they are children of; parents that a record has left are named by the caller.
    public async Task For(RecordKind kind, IReadOnlyCollection<Guid> ids, IReadOnlyCollection<(ParentLink Link, Guid Id)> left, int height = 0)
    {
        var parents = left.ToHashSet();
        foreach (var few in ids.Chunk(Batch))
        {
            var records = await kind.Load(db, few);
            await Own(kind, records);
            foreach (var link in kind.Parents)
                parents.UnionWith(records.Select(record => kind.ParentOf(record, link)).OfType<Guid>().Select(id => (link, id)));
        }
        foreach (var above in parents.Where(parent => book.HasRollUps(parent.Link.Parent, parent.Link.Key)).GroupBy(parent => parent.Link.Parent))
            if (height < Highest && kinds.Of(above.Key) is { } higher)
                await For(higher, [.. above.Select(parent => parent.Id).Distinct().Order()], [], height + 1);
    }

    public async Task Own(RecordKind kind, IReadOnlyList<Entity> records)
    {
        var derived = book.Derived(kind.Kind);
        if (derived.Count == 0 || records.Count == 0)
            return;
        var ids = records.Select(record => record.Id).ToList();
        var held = await Held(ids, book.Offered(kind.Kind));
        var children = await Children(kind, ids, derived);
        var (wrong, right) = (new List<FieldValue>(), new List<FieldValue>());
        foreach (var record in records)
        {
            var facts = new RecordFacts(kind, record, book, held[record.Id], baseCurrency);
            foreach (var field in derived)
            {
                var value = field.Type == FieldType.RollUp ? Rolled(field, children[(record.Id, field.Children!)]) : field.Formula is { } formula ? FormulaEvaluator.Value(formula, facts.Of) : new FormulaValue.Missing(MissingReason.Blank);
                facts.Know(field.Key, value);
                Compare(record.Id, field, value, [.. held[record.Id].Where(row => row.FieldId == field.Id)], wrong, right);
            }
        }
        await Write(wrong, right);
    }

    private async Task<ILookup<Guid, FieldValue>> Held(IReadOnlyCollection<Guid> ids, IReadOnlyList<CustomField> fields)
    {
        var wanted = fields.Where(field => field.Seen is not null).Select(field => field.Id).ToList();
        return (await db.Set<FieldValue>().AsNoTracking().Where(value => ids.Contains(value.RecordId) && wanted.Contains(value.FieldId)).ToListAsync()).ToLookup(value => value.RecordId);
    }

    private async Task<ILookup<(Guid Parent, string Link), RecordFacts>> Children(RecordKind kind, List<Guid> ids, IReadOnlyList<CustomField> derived)
    {
        var found = new List<((Guid, string) Of, RecordFacts Facts)>();
        foreach (var link in kinds.ChildrenOf(kind.Kind).Where(link => derived.Any(field => field.Children == link.Key)))
        {
            var lower = kinds.Of(link.Child)!;
            var records = await lower.ChildrenOf(db, link, ids);
            var held = book.Offered(link.Child).Count == 0 ? Array.Empty<FieldValue>().ToLookup(value => value.RecordId) : await Held([.. records.Select(record => record.Id)], book.Offered(link.Child));
            found.AddRange(records.Select(record => ((lower.ParentOf(record, link)!.Value, link.Key), new RecordFacts(lower, record, book, held[record.Id], baseCurrency))));
        }
        return found.ToLookup(child => child.Of, child => child.Facts);
    }

    private static FormulaValue Rolled(CustomField field, IEnumerable<RecordFacts> children)
    {
        if (field.Formula is { } condition)
            children = children.Where(child => FormulaEvaluator.Value(condition, child.Of) is FormulaValue.YesNo { Value: true });
        if (field.Rolling == Rolling.Count)
            return new FormulaValue.Number(children.Count());
        return RollUps.Of(field.Rolling!.Value, children.Select(child => child.Of(field.ChildField!)).Where(value => value is not FormulaValue.Missing), field.Result!.Value);
    }

    private void Compare(Guid record, CustomField field, FormulaValue value, List<FieldValue> rows, List<FieldValue> wrong, List<FieldValue> right)
    {
        var wanted = Kept(value, baseCurrency) is { } kept ? new FieldValue(record, field.Id, kept.Part).Hold(kept.Held) : null;
        if (rows is [var only] && wanted is not null && only.Part == wanted.Part && only.Held == wanted.Held)
            return;
        wrong.AddRange(rows);
        if (wanted is not null)
            right.Add(wanted);
    }

    // Nothing is kept of what is blank; of what cannot be worked out, the reason.
    private static (int Part, Held Held)? Kept(FormulaValue value, string baseCurrency)
    {
        try
        {
            return value switch
            {
                FormulaValue.Number number => (0, Fields.Held.Whole((long)(decimal.Round(number.Value, FieldValue.MostDecimals, MidpointRounding.ToEven) * FieldValue.Scale))),
                FormulaValue.Money money when new Money(0, baseCurrency).Unit is var unit && (long)decimal.Round(money.Value * unit, 0, MidpointRounding.ToEven) is var minor => (0, Fields.Held.Amount(minor, baseCurrency, minor)),
                FormulaValue.Date date => (0, Fields.Held.Whole(date.Value.DayNumber)),
                FormulaValue.YesNo yes => (0, Fields.Held.Whole(yes.Value ? 1 : 0)),
                FormulaValue.Text { Value.Length: > 0 } text => (0, Fields.Held.Line(text.Value)),
                FormulaValue.Missing { Reason: not MissingReason.Blank } missing => (FieldValue.Reason, Fields.Held.Lines($"{missing.Reason}")),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return (FieldValue.Reason, Fields.Held.Lines($"{MissingReason.TooLarge}"));
        }
    }

    private async Task Write(List<FieldValue> wrong, List<FieldValue> right)
    {
        foreach (var field in wrong.GroupBy(row => row.FieldId))
            foreach (var ids in field.Select(row => row.RecordId).Distinct().Chunk(500))
                await db.Set<FieldValue>().Where(value => value.FieldId == field.Key && ids.Contains(value.RecordId)).ExecuteDeleteAsync();
        if (right.Count > 0)
            await Bulk.Insert(db, right);
    }
}
