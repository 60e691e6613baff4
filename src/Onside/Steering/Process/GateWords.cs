using Onside.Science.Process;
using Onside.Shared.Ui;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Process;

// Steps, modes and decisions as people say them: every decision is one sentence.
public static class GateWords
{
    private const int MostNamed = 3;

    public static FormattableString Of(SalesStep step) => step switch
    {
        SalesStep.Preparation => $"Preparation",
        SalesStep.Prospecting => $"Prospecting",
        SalesStep.Needs => $"Needs assessment",
        SalesStep.Pitch => $"Pitch and presentation",
        SalesStep.Objections => $"Objection handling",
        SalesStep.Closing => $"Closing",
        _ => $"Follow-up",
    };

    public static FormattableString Of(GateMode mode) => mode switch
    {
        GateMode.Observe => $"Observes",
        GateMode.Advise => $"Advises",
        _ => $"Requires",
    };

    public static FormattableString Of(DealTier tier) => tier switch
    {
        DealTier.Small => $"Small",
        DealTier.Standard => $"Standard",
        _ => $"Strategic",
    };

    public static FormattableString Of(GateRuling ruling) => ruling switch
    {
        GateRuling.Passed => $"Passed",
        GateRuling.Observed => $"Passed, and observed",
        GateRuling.Warned => $"Passed against advice",
        GateRuling.Waived => $"Passed by a waiver",
        _ => $"Refused",
    };

    public static Tone Tone(GateRuling ruling) => ruling switch
    {
        GateRuling.Passed => Shared.Ui.Tone.Good,
        GateRuling.Observed => Shared.Ui.Tone.Plain,
        GateRuling.Refused => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Warn,
    };

    // What keeps a deal, and who could help, in one sentence.
    public static FormattableString Refused(Judged judged, PersonNames people)
    {
        var needs = string.Join("; ", judged.Verdict.Missing.Select(key => Needs(judged, key, people)));
        return (judged.Verdict.Missing.Count, judged.Mode) switch
        {
            (0, _) when judged.Step == SalesStep.Closing => $"Nobody closes a sale alone: what is here was brought by one person. A second one has to add their part.",
            (0, _) => $"A strategic deal needs two functions at every step: what is here was brought in one.",
            (_, GateMode.Advise) => $"{Of(judged.Step)} is not complete: {needs}. Ask for it, or say why you go on without.",
            _ => $"{Of(judged.Step)} is not complete: {needs}.",
        };
    }

    // "Price approved (Finance: Ines Duarte, Bram Vos)"
    private static string Needs(Judged judged, string key, PersonNames people)
    {
        var item = judged.Version.Items.First(one => one.Key == key);
        var (roles, who) = (string.Join(", ", item.Roles.Select(role => Say(role.Called()))), string.Join(", ", Candidates(item, judged.Deal.OwnerId, people).Take(MostNamed).Select(person => person.Name)));
        return (roles, who) switch
        {
            ("", _) when item.ByAnother => Say($"{item.Name} (by somebody else than the owner)"),
            ("", _) => item.Name,
            (_, "") => Say($"{item.Name} ({roles}, where nobody works yet)"),
            _ => Say($"{item.Name} ({roles}: {who})"),
        };
    }

    // Who could bring it: those in one of its functions, or anybody; never the owner where it must be another.
    public static IEnumerable<PersonName> Candidates(ProcessBook.Item item, Guid ownerId, PersonNames people) =>
        people.Active.Where(person => person.MayWrite && (item.Roles.Count == 0 || person.Functions.Any(item.Roles.Contains)) && (!item.ByAnother || person.Id != ownerId));

    // A spoken yes that did not hold.
    public static FormattableString Disputed(Evidence said, ProcessBook book, PersonNames people) => said.DeniedAt is null
        ? (FormattableString)$"{people.Of(said.ById).Name} has not confirmed within a day: {book.NameOf(said.Item)}"
        : $"{people.Of(said.ById).Name} says that they did not say yes: {book.NameOf(said.Item)}";

    // A decision as it reads for good.
    public static FormattableString Told(GateDecision decision, ProcessBook book, PersonNames people)
    {
        var (who, step) = (people.Of(decision.ById)?.Name ?? Say($"Onside"), Of(decision.Step));
        string Names(IEnumerable<string> keys) => string.Join(", ", keys.Select(book.NameOf));
        var essential = string.Join(", ", decision.Essential.Select(id => people.Of(id).Name));
        return decision.Ruling switch
        {
            GateRuling.Refused when decision.Missing.Count == 0 => $"{who} could not leave {step}: one person alone had brought everything.",
            GateRuling.Refused => $"{who} could not leave {step}: {Names(decision.Missing)} was missing.",
            GateRuling.Observed => $"{who} left {step}, which only observes: {Names(decision.Missing)} was missing.",
            GateRuling.Warned => $"{who} left {step} against advice: {Names(decision.Missing)} was missing.",
            GateRuling.Waived when decision.Waived.Count == 0 => $"{who} left {step} by a waiver: one person alone had brought everything.",
            GateRuling.Waived => $"{who} left {step} by a waiver: {Names(decision.Waived)} was not needed.",
            _ when decision.Verbal.Count > 0 => $"{who} left {step}, thanks to {essential}: {Names(decision.Verbal)} stood on a spoken word that was not confirmed yet.",
            _ when decision.Essential.Count == 0 => $"{who} left {step}: nothing was asked for.",
            _ => $"{who} left {step}, thanks to {essential}.",
        };
    }
}
