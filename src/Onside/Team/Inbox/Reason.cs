namespace Onside.Team.Inbox;

// Why a notice comes, told by the feature that gives it: services.AddSingleton(new Reason("deal-given", …)).
// Mail and Push: what is usual, until somebody chooses. Of one act only the weightiest reason is told. Opens: the act itself lets the person see the record, so that nobody asks whether they may.
public sealed record Reason(string Key, FormattableString Called, FormattableString Because, int Weight, bool Opens = false, MailChoice Mail = MailChoice.Digest, bool Push = true);

public sealed class ReasonBook(IEnumerable<Reason> reasons)
{
    private readonly Dictionary<string, Reason> _reasons = reasons.ToDictionary(reason => reason.Key);

    public IReadOnlyList<Reason> All { get; } = [.. reasons.OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.Key, StringComparer.Ordinal)];

    // A kind whose feature is gone is still a notice.
    public Reason Of(string key) => _reasons.GetValueOrDefault(key) ?? new(key, $"Something else", $"it was meant for you", 0);
}
