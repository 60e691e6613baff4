using Onside.Shared.Ui;

namespace Onside.Customers.Deals;

// Slot: what a higher feature says on the cards of a board, about all of them at once.
public interface ICardMarks
{
    Task<IReadOnlyDictionary<Guid, CardMark>> Of(IReadOnlyCollection<Guid> deals);
}

// One sentence on a card.
public sealed record CardMark(string Text, string Glyph, Tone Tone);

// What all of them say.
public sealed class CardMarking(IEnumerable<ICardMarks> marks)
{
    public async Task<IReadOnlyDictionary<Guid, CardMark>> Of(IReadOnlyCollection<Guid> deals)
    {
        var said = new Dictionary<Guid, CardMark>();
        foreach (var one in marks)
            foreach (var (deal, mark) in await one.Of(deals))
                said[deal] = mark;
        return said;
    }
}
