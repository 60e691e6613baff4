using System.Globalization;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

public sealed partial class ListKind<T>
{
    // The field told last.
    public ListKind<T> ForAdministrators()
    {
        _fields[^1] = _fields[^1] with { IsForAdministrators = true };
        return this;
    }

    public ListKind<T> Holds(Func<IServiceProvider, IQueryable<T>> seen, Func<string, IServiceProvider, Task<IQueryable<T>>> asked, Func<T, string> called)
    {
        (_seen, _asked, _called) = (seen, asked, called);
        return this;
    }

    public ListKind<T> SetsDay(string key, FormattableString name, Func<T, Ground, DateOnly?> told, Func<T, DateOnly?, Ground, Task> tell) =>
        Set(new(key, () => Say(name), Shape.Day, true, (record, ground) => told(record, ground)?.ToString("O", CultureInfo.InvariantCulture), (record, day, ground) => tell(record, day is null ? null : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture), ground)));
}
