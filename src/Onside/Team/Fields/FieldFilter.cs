using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Team.Fields;

// Narrows a list by the company's own fields: Fields.tier=gold (one of several), Fields.seats.from=10, Fields.seats.until=20, Fields.seats.blank=true. Several must all hold.
public sealed class FieldFilter(AppDb db, Me me, Kept<FieldBook> kept, Kept<PersonNames> people, Kept<RateBook> exchange, TimeProvider clock)
{
    // So few are looked up one by one; more are dense enough to be met on the way.
    private const int Few = 2_000;

    public static readonly Expression<Func<FieldValue, bool>> HasValue = value => value.Key != null || value.Number != null || (value.Text != null && value.Part != FieldValue.Reason);

    public async Task<Func<IQueryable<T>, IQueryable<T>>> Of<T>(Loose? asked) where T : Entity
    {
        var narrowing = new List<Func<IQueryable<T>, IQueryable<T>>>();
        if (asked is null || asked.IsBlank)
            return rows => rows;
        var (book, kind) = (await kept.Current(), News.Kind(typeof(T)));
        var hearing = new Hearing(await exchange.Current(), await people.Current(), me, clock.Today(me.Zone));
        foreach (var name in asked.Names)
        {
            var (key, way) = name.Split('.') is [var first, var second] ? (first, second.ToLowerInvariant()) : (name, "");
            var texts = Texts(asked, name);
            var field = book.Known(kind, key) ?? throw new Refusal($"This list has no field {key}.", 400);
            // Both ends of a range are one condition, so that a narrow one is found by its few.
            if (texts.Count == 0 || (way == "until" && Texts(asked, $"{key}.from").Count > 0))
                continue;
            var held = way == "blank" ? null : Condition(field, way, texts, hearing);
            if (way == "from" && Texts(asked, $"{key}.until") is { Count: > 0 } until && Key(field, until[0], hearing) is var end)
                held = held!.Where(Until(end));
            var condition = held is null ? Blank<T>(field, texts[0] is "true" or "on") : await Holding<T>(held);
            narrowing.Add(rows => rows.Where(condition));
        }
        return rows => narrowing.Aggregate(rows, (left, next) => next(left));
    }

    // One of them as a condition beside others. Numbers and days are told as the reader types them.
    public async Task<Expression<Func<T, bool>>> Matching<T>(CustomField field, string way, List<string> texts, string? until = null) where T : Entity
    {
        if (way == "blank")
            return Blank<T>(field, texts[0] == "true");
        var hearing = new Hearing(await exchange.Current(), await people.Current(), me, clock.Today(me.Zone));
        var held = Condition(field, way, texts, hearing);
        return await Holding<T>(until is null ? held : held.Where(Until(Key(field, until, hearing))));
    }

    private static Expression<Func<FieldValue, bool>> Until(string end) => value => value.Key!.CompareTo(end) <= 0;

    private static List<string> Texts(Loose asked, string name) => [.. (asked.Typed(name) ?? []).Where(text => text.Trim().Length > 0)];

    private Expression<Func<T, bool>> Blank<T>(CustomField field, bool isBlank) where T : Entity
    {
        var held = db.Set<FieldValue>().Where(value => value.FieldId == field.Id).Where(HasValue);
        return isBlank ? row => !held.Any(value => value.RecordId == row.Id) : row => held.Any(value => value.RecordId == row.Id);
    }

    private static async Task<Expression<Func<T, bool>>> Holding<T>(IQueryable<FieldValue> held) where T : Entity
    {
        if (await held.Take(Few + 1).CountAsync() > Few)
            return row => held.Any(value => value.RecordId == row.Id);
        var ids = held.Select(value => value.RecordId);
        return row => ids.Contains(row.Id);
    }

    private IQueryable<FieldValue> Condition(CustomField field, string way, List<string> texts, Hearing hearing)
    {
        var held = db.Set<FieldValue>().Where(value => value.FieldId == field.Id);
        if (field.Type == FieldType.LongText)
            throw new Refusal($"This list cannot be narrowed by {field.Name}.", 400);
        if (way is "from" or "until")
        {
            var bound = Key(field, texts[0], hearing);
            return way == "from" ? held.Where(value => value.Key!.CompareTo(bound) >= 0) : held.Where(value => value.Key!.CompareTo(bound) <= 0);
        }
        if (way.Length > 0)
            throw new Refusal($"Ask a field with from, until or blank.", 400);
        // A line of text is met by its beginning.
        if (IsText(field) && TextFolding.Key(texts[0]) is var start)
            return held.Where(value => value.Key!.CompareTo(start) >= 0 && value.Key!.CompareTo(start + '\uffff') < 0);
        var keys = texts.Take(50).Select(text => Key(field, text, hearing)).ToList();
        return held.Where(value => keys.Contains(value.Key!));
    }

    private static bool IsText(CustomField field) => field.HasLines || field is { IsDerived: true, Seen: Science.Formulas.FormulaType.Text };

    private string Key(CustomField field, string text, Hearing hearing)
    {
        if (field.Type == FieldType.Person && text == "me")
            return Held.KeyOf(me.Id);
        var heard = hearing.Typed(field.AsTyped, text.Trim(), null, [.. field.Options.Select(option => option.Key)]);
        return heard is { Complaint: null, Values: [{ Key: { } key }] } ? key
            : throw new Invalid([new($"{FieldDesk.Prefix}{field.Key}", heard.Complaint ?? $"This value does not fit here.")], [], 400);
    }
}
