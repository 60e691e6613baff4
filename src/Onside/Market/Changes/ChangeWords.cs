using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes;

// Changes of the market as people say them.
public static class ChangeWords
{
    public static FormattableString Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Competitor => $"Competitor",
        ChangeKind.Regulation => $"Regulation",
        ChangeKind.Price => $"Price",
        ChangeKind.Technology => $"Technology",
        ChangeKind.Demand => $"Demand",
        _ => $"Something else",
    };

    public static string Glyph(ChangeKind kind) => kind switch
    {
        ChangeKind.Competitor => "eye",
        ChangeKind.Regulation => "scale",
        ChangeKind.Price => "banknote",
        ChangeKind.Technology => "sparkles",
        ChangeKind.Demand => "trending-up",
        _ => "radar",
    };

    public static IEnumerable<Choice> Kinds => Enum.GetValues<ChangeKind>().Select(kind => new Choice(kind.ToString(), Say(Of(kind))));
}
