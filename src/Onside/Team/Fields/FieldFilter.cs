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
    public static readonly Expression<Func<FieldValue, bool>> HasValue = value => value.Key != null || value.Number != null || (value.Text != null && value.Part != FieldValue.Reason);

    // What an address asks: by values, and by their absence.
    public async Task<(List<IReadOnlyList<Holding>> Held, List<Expression<Func<T, bool>>> Blank)> Read<T>(Loose? asked) where T : Entity
    {
        var (held, blank) = (new List<IReadOnlyList<Holding>>(), new List<Expression<Func<T, bool>>>());
        if (asked is null || asked.IsBlank)
            return (held, blank);
        var (book, kind) = (await kept.Current(), News.Kind(typeof(T)));
        foreach (var name in asked.Names)
        {
            var (key, way) = name.Split('.') is [var first, var second] ? (first, second.ToLowerInvariant()) : (name, "");
            var texts = Texts(asked, name);
            var field = book.Known(kind, key) ?? throw new Refusal($"This list has no field {key}.", 400);
            if (texts.Count == 0)
                continue;
            if (way == "blank")
                blank.Add(Blank<T>(field, texts[0] is "true" or "on"));
            else
                held.Add([await Holding(field, way, texts)]);
        }
        return (held, blank);
    }

    // Numbers and days are told as the reader types them.
    public async Task<Holding> Holding(CustomField field, string way, List<string> texts)
    {
        var hearing = new Hearing(await exchange.Current(), await people.Current(), me, clock.Today(me.Zone));
        return new(field, Condition(field, way, texts, hearing));
    }

    public Expression<Func<T, bool>> Blank<T>(CustomField field, bool isBlank) where T : Entity
    {
        var held = db.Set<FieldValue>().Where(value => value.FieldId == field.Id).Where(HasValue);
        return isBlank ? Lacks<T>(held) : Holds<T>(held);
    }

    // Tested row by row on the list's own way. Asked by EXISTS, PostgreSQL would first join all that hold one.
    public static Expression<Func<T, bool>> Holds<T>(IQueryable<FieldValue> held) where T : Entity => row => held.Where(value => value.RecordId == row.Id).Select(value => (Guid?)value.RecordId).FirstOrDefault() != null;

    public static Expression<Func<T, bool>> Lacks<T>(IQueryable<FieldValue> held) where T : Entity => row => held.Where(value => value.RecordId == row.Id).Select(value => (Guid?)value.RecordId).FirstOrDefault() == null;

    private static List<string> Texts(Loose asked, string name) => [.. (asked.Typed(name) ?? []).Where(text => text.Trim().Length > 0)];

    private Expression<Func<FieldValue, bool>> Condition(CustomField field, string way, List<string> texts, Hearing hearing)
    {
        if (field.Type == FieldType.LongText)
            throw new Refusal($"This list cannot be narrowed by {field.Name}.", 400);
        if (way is "from" or "until")
        {
            var bound = Key(field, texts[0], hearing);
            return way == "from" ? value => value.Key!.CompareTo(bound) >= 0 : value => value.Key!.CompareTo(bound) <= 0;
        }
        if (way.Length > 0)
            throw new Refusal($"Ask a field with from, until or blank.", 400);
        // A line of text is met by its beginning.
        if (IsText(field) && TextFolding.Key(texts[0]) is var start)
            return value => value.Key!.CompareTo(start) >= 0 && value.Key!.CompareTo(start + '\uffff') < 0;
        var keys = texts.Take(50).Select(text => Key(field, text, hearing)).Distinct().ToList();
        return keys is [var only] ? value => value.Key == only : value => keys.Contains(value.Key!);
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
