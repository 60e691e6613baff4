using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Pieces;

public static class PieceWords
{
    public static FormattableString Of(ContentKind kind) => kind switch
    {
        ContentKind.Document => $"Document",
        ContentKind.Deck => $"Slides",
        ContentKind.Reference => $"Reference story",
        _ => $"Battle card",
    };

    public static string Glyph(ContentKind kind) => kind switch
    {
        ContentKind.Document => "file-text",
        ContentKind.Deck => "monitor",
        ContentKind.Reference => "building-2",
        _ => "shield",
    };

    public static IEnumerable<Choice> Kinds => Enum.GetValues<ContentKind>().Select(kind => new Choice(kind.ToString(), Say(Of(kind))));
}
