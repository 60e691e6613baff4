using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

public partial class Need
{
    public const int LongestNote = 300, LongestGap = 500;

    public List<NeedAnswer> Answers { get; private set; } = [];
    public DateTime? AnsweredAt { get; private set; }

    // What we do not meet, and to whom of the customer that was said on which day.
    public string? GapText { get; private set; }
    public Guid? GapToldToId { get; private set; }
    public DateOnly? GapToldOn { get; private set; }

    private IEnumerable<NeedAnswer> Standing => Answers.Where(answer => answer.DeletedAt is null);

    // By exactly these lines of the deal. What is answered is no gap any more.
    public void AnswerBy(IReadOnlyList<AnsweringLine> lines, DateTime at)
    {
        RefuseIfDropped();
        foreach (var gone in Standing.Where(answer => lines.All(line => line.Id != answer.DealLineId)).ToList())
            gone.Delete(at);
        foreach (var line in lines)
            if (Standing.FirstOrDefault(answer => answer.DealLineId == line.Id) is { } known)
                known.Say(line);
            else
                Answers.Add(new NeedAnswer(Id, line.Id, line.Called, line.Note));
        if (lines.Count > 0)
            (GapText, GapToldToId, GapToldOn) = (null, null, null);
        AnsweredAt = at;
        Announce(new NeedAnswered(Id, DealId, Text, [.. lines.Select(line => line.Called)]));
    }

    public void Disclose(string gap, Guid contactId, string contact, DateOnly on)
    {
        RefuseIfDropped();
        if (Standing.FirstOrDefault() is { } answer)
            throw new Refusal($"{answer.Line} answers this need. Take that away first: a need is answered, or it is a gap.");
        (GapText, GapToldToId, GapToldOn) = (gap, contactId, on);
        Announce(new GapDisclosed(Id, DealId, Text, contact, gap));
    }

    public void CloseGap()
    {
        if (GapText is null)
            throw new Refusal($"No gap was told about this need: there is nothing to take back.");
        (GapText, GapToldToId, GapToldOn) = (null, null, null);
        Announce(new GapClosed(Id, DealId, Text));
    }
}

// A line of the deal that answers a need, and what it does about it. Line: what it was called when somebody said so.
public class NeedAnswer(Guid needId, Guid dealLineId, string line, string? note) : Entity, IPart
{
    public Guid NeedId { get; private set; } = needId;
    public Guid DealLineId { get; private set; } = dealLineId;
    public string Line { get; private set; } = line;
    public string? Note { get; private set; } = note;

    Subject? IPartOf.Whole => new("need", NeedId);

    public void Say(AnsweringLine line) => (Line, Note) = (line.Called, line.Note);
}

public sealed record AnsweringLine(Guid Id, string Called, string? Note);
