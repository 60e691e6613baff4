using System.Globalization;
using System.Linq.Expressions;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.Lists;

// Turns one term into the condition of a statement.
internal static class Meeting
{
    public static Expression<Func<T, bool>> Ordered<T, TKey>(Expression<Func<T, TKey>> of, Term term, Func<string, TKey> read) => term.Way switch
    {
        "from" => Compared(of, ExpressionType.GreaterThanOrEqual, read(Only(term))),
        "until" => Compared(of, ExpressionType.LessThanOrEqual, read(Only(term))),
        _ => OneOf(of, term, read),
    };

    public static Expression<Func<T, bool>> OneOf<T, TKey>(Expression<Func<T, TKey>> of, Term term, Func<string, TKey> read) => term.Way switch
    {
        "is" => Among(of, [.. Some(term).Select(read)]),
        "not" => Not(Among(of, [.. Some(term).Select(read)])),
        "blank" => On(of, Expression.Equal(of.Body, Expression.Constant(null, of.Body.Type))),
        "filled" => On(of, Expression.NotEqual(of.Body, Expression.Constant(null, of.Body.Type))),
        _ => throw Unknown(term),
    };

    public static Expression<Func<T, bool>> Days<T>(Expression<Func<T, DateOnly?>> of, Term term, Ground ground) => term.Way is "in" or "is"
        ? Both(Compared(of, ExpressionType.GreaterThanOrEqual, Span(Only(term), ground).First), Compared(of, ExpressionType.LessThanOrEqual, Span(Only(term), ground).Last))
        : Ordered(of, term, text => Day(text, ground));

    // A moment lies on a day of the reader's zone.
    public static Expression<Func<T, bool>> Moments<T>(Expression<Func<T, DateTime?>> of, Term term, Ground ground, Expression<Func<T, DateOnly?>>? day = null) => term.Way switch
    {
        "in" or "is" => Within(of, day, Span(Only(term), ground), ground),
        "from" => Within(of, day, new(Day(Only(term), ground), DateOnly.MaxValue), ground),
        "until" => Within(of, day, new(DateOnly.MinValue, Day(Only(term), ground)), ground),
        _ => OneOf(of, term, _ => null),
    };

    // Where only a day is known, that day counts; the moment beside it, the end of that day somewhere in the world, is near enough to be found by.
    public static Expression<Func<T, bool>> Within<T>(Expression<Func<T, DateTime?>> of, Expression<Func<T, DateOnly?>>? day, DaySpan span, Ground ground)
    {
        var during = During(of, Begin(span.First, ground), Begin(span.Last, ground, 1));
        if (day is null)
            return during;
        var known = Expression.Lambda<Func<T, DateOnly?>>(new Swap(day.Parameters[0], of.Parameters[0]).Visit(day.Body), of.Parameters);
        var isOn = Both(During(of, Begin(span.First, ground, -2), Begin(span.Last, ground, 3)), Within(known, span.First, span.Last));
        return isOn.Or(Both(On(known, Expression.Equal(known.Body, Expression.Constant(null, typeof(DateOnly?)))), during));
    }

    public static Expression<Func<T, bool>> Beginning<T>(Expression<Func<T, string?>> key, Term term)
    {
        if (term.Way != "begins")
            return OneOf(key, term, TextFolding.Key);
        var start = TextFolding.Key(Only(term));
        return Both(Against(key, ExpressionType.GreaterThanOrEqual, start), Against(key, ExpressionType.LessThan, start + '\uffff'));
    }

    public static Expression<Func<T, bool>> Within<T>(Expression<Func<T, DateOnly?>> of, DateOnly first, DateOnly last) =>
        Both(Compared(of, ExpressionType.GreaterThanOrEqual, first), Compared(of, ExpressionType.LessThanOrEqual, last));

    public static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> condition) => Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    public static string Only(Term term) => term.Values is [var only] ? only : throw new Refusal($"The condition {term.Field}:{term.Way} needs one value.", 400);

    public static DateOnly Day(string text, Ground ground) =>
        RelativeDays.TryDay(text, ground.Today, out var day) ? day : throw new Refusal($"{text} is no day. Write 2026-11-27, today, today+7 or today-30.", 400);

    public static DaySpan Span(string text, Ground ground) =>
        RelativeDays.TrySpan(text, ground.Today, out var span, CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek, ground.YearBegins) ? span : throw new Refusal($"{text} is no span of days. Write this-month, next-30-days, 2026-11 or a day.", 400);

    public static Refusal Unknown(Term term) => new($"{term.Field} cannot be asked by {term.Way}.", 400);

    private static IReadOnlyList<string> Some(Term term) => term.Values.Count > 0 ? term.Values : throw new Refusal($"The condition {term.Field}:{term.Way} needs a value.", 400);

    private static Expression<Func<T, bool>> During<T>(Expression<Func<T, DateTime?>> of, DateTime begin, DateTime end) =>
        Both(Compared(of, ExpressionType.GreaterThanOrEqual, begin), Compared(of, ExpressionType.LessThan, end));

    // No year before the second and after the last but one: a clock in another zone may be a day off.
    private static DateTime Begin(DateOnly day, Ground ground, int later = 0)
    {
        var at = DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + later, 366, DateOnly.MaxValue.DayNumber - 366)).ToDateTime(TimeOnly.MinValue);
        while (ground.Me.Zone.IsInvalidTime(at))
            at = at.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(at, ground.Me.Zone);
    }

    private static Expression<Func<T, bool>> Among<T, TKey>(Expression<Func<T, TKey>> of, List<TKey> values) => values is [var only]
        ? Compared(of, ExpressionType.Equal, only)
        : On(of, Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], Captured<IEnumerable<TKey>>(values), of.Body));

    private static Expression<Func<T, bool>> Compared<T, TKey>(Expression<Func<T, TKey>> of, ExpressionType how, TKey value) => On(of, Expression.MakeBinary(how, of.Body, Captured(value)));

    private static Expression<Func<T, bool>> Against<T>(Expression<Func<T, string?>> of, ExpressionType how, string value) =>
        On(of, Expression.MakeBinary(how, Expression.Call(of.Body, typeof(string).GetMethod(nameof(string.CompareTo), [typeof(string)])!, Captured(value)), Expression.Constant(0)));

    private static Expression<Func<T, bool>> Both<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => On(one, Expression.AndAlso(one.Body, other.Body));

    private static Expression<Func<T, bool>> On<T, TKey>(Expression<Func<T, TKey>> of, Expression body) => Expression.Lambda<Func<T, bool>>(body, of.Parameters);

    private static Expression Captured<TValue>(TValue value) => Platform.Lists.Conditions.Captured(value);
}
