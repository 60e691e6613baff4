using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

public sealed partial class ListKind<T>(string kind, FormattableString name, string path) : ListKind(kind, name, path) where T : Entity
{
    private static readonly string[] Picked = ["is", "not"], Optional = ["blank", "filled"];

    private readonly List<ListField<T>> _fields = [];
    private Action _forAdministrators = () => { };

    public override Type Record => typeof(T);

    public override IEnumerable<IListField> Known(IEnumerable<CustomField> own, AppDb db) => [.. _fields, .. OwnField.Of<T>(own, db)];

    // What a row is called, and where it lies, for calendars and maps.
    public Expression<Func<T, string>>? Called { get; private set; }

    public Func<AppDb, IQueryable<T>, IQueryable<Spot>>? Spots { get; private set; }

    // Where one is opened, with its id behind.
    public string Place { get; private set; } = path;

    public ListKind<T> Calls(Expression<Func<T, string>> name, string? at = null)
    {
        (Called, Place) = (name, at ?? Place);
        return this;
    }

    public ListKind<T> Lies(Func<AppDb, IQueryable<T>, IQueryable<Spot>> spots)
    {
        Spots = spots;
        return this;
    }

    // What the groups of the list add up: an amount in the company's currency.
    public (FormattableString Name, Expression<Func<T, long?>> Of)? Amount { get; private set; }

    public ListKind<T> Sums(FormattableString name, Expression<Func<T, long?>> of)
    {
        Amount = (name, of);
        return this;
    }

    // By its folded key.
    public ListKind<T> Text(string key, FormattableString name, Expression<Func<T, string?>> of) =>
        Add(new(key, () => Say(name), Shape.Text, ["begins", .. Picked, .. Optional], (term, _) => Task.FromResult(Meeting.Beginning(of, term))));

    public ListKind<T> Number(string key, FormattableString name, Expression<Func<T, long?>> of) =>
        Add(new(key, () => Say(name), Shape.Number, ["from", "until", "is", .. Optional], (term, _) => Task.FromResult(Meeting.Ordered(of, term, text => (long?)decimal.Truncate(Read(text))))));

    // In whole minor units of the company's currency.
    public ListKind<T> Money(string key, FormattableString name, Expression<Func<T, long?>> of) =>
        Add(new(key, () => Say(name), Shape.Money, ["from", "until", "is", .. Optional], (term, ground) => Task.FromResult(Meeting.Ordered(of, term, text => (long?)Minor(text, ground.Base)))));

    public ListKind<T> Day(string key, FormattableString name, Expression<Func<T, DateOnly?>> of, Expression<Func<T, int?>>? month = null) =>
        Add(new(key, () => Say(name), Shape.Day, ["in", "from", "until", .. Optional], (term, ground) => Task.FromResult(Meeting.Days(of, term, ground)))
        {
            Dated = new DayDating<T>(of),
            Groups = month is null ? null : new Grouping<T, int?>(month, ym => ym is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known / 100:0000}-{known % 100:00}") : null, "in"),
        });

    // Where only a day may be known, that day counts. In a calendar where an index leads to the moments.
    public ListKind<T> Moment(string key, FormattableString name, Expression<Func<T, DateTime?>> of, Expression<Func<T, DateOnly?>>? day = null, bool isDated = false, bool mayBeBlank = false) =>
        Add(new(key, () => Say(name), Shape.Day, ["in", "from", "until", .. mayBeBlank ? Optional : []], (term, ground) => Task.FromResult(Meeting.Moments(of, term, ground, day))) { Dated = isDated ? new MomentDating<T>(of, day) : null });

    public ListKind<T> Person(string key, FormattableString name, Expression<Func<T, Guid?>> of, bool mayBeBlank = false) =>
        Add(new(key, () => Say(name), Shape.Choice, [.. Picked, .. mayBeBlank ? Optional : []], (term, ground) => Task.FromResult(Meeting.OneOf(of, term, text => text == "me" ? ground.Me.Id : Id(text))))
        {
            Offered = async ground => [new("me", Say($"Me")), .. (await ground.Kept<PersonNames>()).All.Values.Where(person => ground.Me.SeesEverything || ground.Me.Owners.Contains(person.Id)).Take(300).Select(person => new Choice(person.Id.ToString(), person.Name))],
            Called = async ground => [new("me", Say($"Me")), .. (await ground.Kept<PersonNames>()).All.Values.Select(person => new Choice(person.Id.ToString(), person.Name))],
            Groups = new Grouping<T, Guid?>(of, id => id?.ToString()),
        });

    public ListKind<T> One(string key, FormattableString name, Expression<Func<T, Guid?>> of, Func<Ground, Task<IReadOnlyList<Choice>>> offered, bool mayBeBlank = false) =>
        Add(new(key, () => Say(name), Shape.Choice, [.. Picked, .. mayBeBlank ? Optional : []], (term, _) => Task.FromResult(Meeting.OneOf(of, term, text => (Guid?)Id(text)))) { Offered = offered, Groups = new Grouping<T, Guid?>(of, id => id?.ToString()) });

    public ListKind<T> One<TEnum>(string key, FormattableString name, Expression<Func<T, TEnum>> of, Func<TEnum, string> called) where TEnum : struct, Enum =>
        Add(new(key, () => Say(name), Shape.Choice, Picked, (term, _) => Task.FromResult(Meeting.OneOf(of, term, text => Enum.TryParse<TEnum>(text, true, out var known) && Enum.IsDefined(known) ? known : throw NoChoice(text))))
        {
            Offered = _ => Task.FromResult<IReadOnlyList<Choice>>([.. Enum.GetValues<TEnum>().Select(one => new Choice(one.ToString(), called(one)))]),
            Groups = new Grouping<T, TEnum>(of, one => one.ToString()),
        });

    // One of the company's own words, exactly as written.
    public ListKind<T> Word(string key, FormattableString name, Expression<Func<T, string?>> of, Func<Ground, Task<IReadOnlyList<Choice>>> offered) =>
        Add(new(key, () => Say(name), Shape.Choice, [.. Picked, .. Optional], (term, _) => Task.FromResult(Meeting.OneOf(of, term, text => text))) { Offered = offered, Groups = new Grouping<T, string?>(of, word => word) });

    // Several words of a record, kept apart: what holds one of them.
    public ListKind<T> Words(string key, FormattableString name, Func<AppDb, string, IQueryable<Guid>> holding, Func<Ground, Task<IReadOnlyList<Choice>>> offered) =>
        Add(new(key, () => Say(name), Shape.Choice, Picked, (term, ground) => Task.FromResult(Holding(term, ground.Db, holding))) { Offered = offered });

    public ListKind<T> YesNo(string key, FormattableString name, Func<Ground, Task<Expression<Func<T, bool>>>> holds) =>
        Add(new(key, () => Say(name), Shape.YesNo, ["is"], async (term, ground) => Meeting.Only(term) switch { "yes" => await holds(ground), "no" => Meeting.Not(await holds(ground)), var other => throw NoChoice(other) })
        {
            Offered = _ => Task.FromResult<IReadOnlyList<Choice>>([new("yes", Say($"Yes")), new("no", Say($"No"))]),
        });

    // Rows that have to do with a record known by its id; which those are is said by who knows it.
    public ListKind<T> Concerning(string key, FormattableString name, Func<Guid, Ground, Task<Expression<Func<T, bool>>>> holds, Func<Ground, Task<IReadOnlyList<Choice>>> offered) =>
        Add(new(key, () => Say(name), Shape.Choice, Picked, (term, ground) => Of(term, id => holds(id, ground))) { Offered = offered });

    // The field or column told last.
    public ListKind<T> ForAdministrators()
    {
        _forAdministrators();
        return this;
    }

    private ListKind<T> Add(ListField<T> field)
    {
        _fields.Add(field);
        _forAdministrators = () => _fields[^1] = field with { IsForAdministrators = true };
        return this;
    }

    private static Expression<Func<T, bool>> Holding(Term term, AppDb db, Func<AppDb, string, IQueryable<Guid>> holding)
    {
        var one = term.Values.Select(word => holding(db, word)).Select(ids => (Expression<Func<T, bool>>)(row => ids.Contains(row.Id))).Aggregate((Expression<Func<T, bool>>?)null, (all, next) => all is null ? next : all.Or(next));
        return term.Way switch { _ when one is null => throw new Refusal($"The condition {term.Field}:{term.Way} needs a value.", 400), "is" => one, "not" => Meeting.Not(one), _ => throw Meeting.Unknown(term) };
    }

    private static async Task<Expression<Func<T, bool>>> Of(Term term, Func<Guid, Task<Expression<Func<T, bool>>>> holds)
    {
        Expression<Func<T, bool>>? one = null;
        foreach (var id in term.Values.Select(Id))
            one = one is null ? await holds(id) : one.Or(await holds(id));
        return term.Way switch { _ when one is null => throw new Refusal($"The condition {term.Field}:{term.Way} needs a value.", 400), "is" => one, "not" => Meeting.Not(one), _ => throw Meeting.Unknown(term) };
    }

    private static Guid Id(string text) => Guid.TryParse(text, out var id) ? id : throw NoChoice(text);

    private static decimal Read(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000_000m
            ? number : throw new Refusal($"{text} is no number. In an address, write 1234.5.", 400);

    private static long Minor(string text, string currency) => (long)Math.Ceiling(Math.Clamp(Read(text), -90_000_000_000_000m, 90_000_000_000_000m) * new Money(0, currency).Unit);

    private static Refusal NoChoice(string text) => new($"{text} is not one of the offered values.", 400);
}
