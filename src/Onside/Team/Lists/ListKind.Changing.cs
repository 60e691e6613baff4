using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// What can be said of many of its records at once.
public sealed partial class ListKind<T> where T : Entity
{
    private readonly List<ListChange<T>> _changes = [];
    private Func<IServiceProvider, IQueryable<T>>? _seen;
    private Func<string, IServiceProvider, Task<IQueryable<T>>>? _asked;
    private Func<T, string>? _called;
    private bool _isForAdministrators;

    public override bool MayChange(Me me) => _seen is not null && me.MayWrite && (me.IsAdministrator || !_isForAdministrators);

    public override IEnumerable<IListChange> Changeable(IEnumerable<CustomField> own) => _seen is null ? [] : [.. _changes, .. OwnChange.Of<T>(own)];

    public override async Task<IReadOnlyList<Guid>> Ids(string asked, IReadOnlyCollection<Guid> named, IServiceProvider services, int most)
    {
        if (_seen is null)
            throw Refusal.NotFound();
        var rows = named.Count > 0 ? Seen(services).Where(row => named.Contains(row.Id)) : await _asked!(asked, services);
        return await rows.OrderBy(row => row.Id).Select(row => row.Id).Take(most).ToListAsync();
    }

    public override async Task Tell(IListChange change, Guid id, string? value, Ground ground, Action<string, string?> before)
    {
        var (record, said) = (await Seen(ground.Services).SingleOrDefaultAsync(row => row.Id == id) ?? throw Refusal.NotFound(), (ListChange<T>)change);
        before(_called!(record), said.Told(record, ground));
        await said.Tell(record, value, ground);
    }

    // Which records somebody may see, which of them a question asks for, and what one is called: what changes many needs.
    public ListKind<T> Holds(Func<AppDb, Me, IQueryable<T>> seen, Func<string, IServiceProvider, Task<IQueryable<T>>> asked, Func<T, string> called) =>
        Holds(services => seen(services.GetRequiredService<AppDb>(), services.GetRequiredService<Me>()), asked, called);

    public ListKind<T> Holds(Func<IServiceProvider, IQueryable<T>> seen, Func<string, IServiceProvider, Task<IQueryable<T>>> asked, Func<T, string> called)
    {
        (_seen, _asked, _called) = (seen, asked, called);
        return this;
    }

    // Said by administrators only.
    public ListKind<T> ByAdministrators()
    {
        _isForAdministrators = true;
        return this;
    }

    // One of the offered values.
    public ListKind<T> Sets(string key, FormattableString name, Func<Ground, Task<IReadOnlyList<Choice>>> offered, Func<T, string?> told, Func<T, string?, Ground, Task> tell, bool mayBeEmpty = false) =>
        Set(new(key, () => Say(name), Shape.Choice, mayBeEmpty, (record, _) => told(record), tell) { Offered = offered });

    public ListKind<T> Sets(string key, FormattableString name, Func<Ground, Task<IReadOnlyList<Choice>>> offered, Func<T, string?> told, Action<T, string?> tell, bool mayBeEmpty = false) =>
        Sets(key, name, offered, told, (record, value, _) => Done(() => tell(record, value)), mayBeEmpty);

    public ListKind<T> SetsDay(string key, FormattableString name, Func<T, DateOnly?> told, Action<T, DateOnly?> tell) =>
        SetsDay(key, name, (record, _) => told(record), (record, day, _) => Done(() => tell(record, day)));

    // An amount in whatever currency the record has; told is how it is written.
    public ListKind<T> SetsMoney(string key, FormattableString name, Func<T, string?> told, Action<T, decimal> tell) =>
        Set(new(key, () => Say(name), Shape.Money, false, (record, _) => told(record), (record, typed, _) => Done(() => tell(record, Amounts.TryRead(typed!, CultureInfo.CurrentCulture, out var amount) ? amount : throw new Refusal($"This is not a number.")))));

    public ListKind<T> SetsText(string key, FormattableString name, Func<T, string?> told, Func<T, string?, Ground, Task> tell, bool mayBeEmpty = true) =>
        Set(new(key, () => Say(name), Shape.Text, mayBeEmpty, (record, _) => told(record), tell));

    public ListKind<T> SetsText(string key, FormattableString name, Func<T, string?> told, Action<T, string?> tell, int longest) =>
        SetsText(key, name, told, (record, text, _) => text?.Length > longest ? throw new Refusal($"At most {longest} characters.") : Done(() => tell(record, text)));

    public ListKind<T> SetsDay(string key, FormattableString name, Func<T, Ground, DateOnly?> told, Func<T, DateOnly?, Ground, Task> tell) =>
        Set(new(key, () => Say(name), Shape.Day, true, (record, ground) => told(record, ground)?.ToString("O", CultureInfo.InvariantCulture), (record, day, ground) => tell(record, day is null ? null : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture), ground)));

    private IQueryable<T> Seen(IServiceProvider services) => _seen!(services);

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private ListKind<T> Set(ListChange<T> change)
    {
        _changes.Add(change);
        return this;
    }
}
