using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Platform.Money;

// All rates against the base currency, held in memory as Kept<RateBook>: a conversion costs no statement.
public sealed class RateBook(string baseCurrency, IReadOnlyList<string> used, ExchangeRates rates)
{
    public string Base => baseCurrency;

    // The currencies one may choose: the base and those with a rate.
    public IReadOnlyList<string> Used => used;

    public Measure<Money> InBase(Money money, DateOnly on) => Convert(money, baseCurrency, on);

    public Measure<Money> Convert(Money money, string to, DateOnly on) =>
        rates.Convert(money.MinorUnits, money.Currency, to, on).Then(found => Measure.Known(new Money(found.MinorUnits, to)));

    public Measure<decimal> Rate(string from, string to, DateOnly on) => rates.Rate(from, to, on);

    // For a column that lists sort by: nothing when there is no rate.
    public long? MinorInBase(Money money, DateOnly on) => InBase(money, on) is Measure<Money>.Known known ? known.Value.MinorUnits : null;
}

// Asked before the base changes: whoever keeps amounts converted to it may refuse.
public sealed record BaseCurrencyChanging(string From, string To) : IAsked;
