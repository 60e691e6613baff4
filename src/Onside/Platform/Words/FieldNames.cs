using System.Globalization;

namespace Onside.Platform.Words;

// What readers call a field of a record or a form: CloseOn is the close date, OwnerId the owner.
public static class FieldNames
{
    // Where the code's name, spaced, is no English.
    private static readonly Dictionary<string, string> Called = new(StringComparer.Ordinal)
    {
        ["AboutId"] = "larger record",
        ["AboutKind"] = "kind of larger record",
        ["AddedAt"] = "time of adding",
        ["AddedById"] = "who added it",
        ["AmountInBase"] = "amount in the company’s currency",
        ["AmountMinor"] = "amount",
        ["Asked"] = "question to the list",
        ["At"] = "time",
        ["AudienceId"] = "colleague to be told",
        ["Baseline"] = "starting value",
        ["CloseNote"] = "closing remark",
        ["CloseOn"] = "close date",
        ["CloseReason"] = "closing reason",
        ["CloseReasonId"] = "closing reason",
        ["ClosedAt"] = "time of closing",
        ["ClosedOn"] = "day of closing",
        ["ContractUntil"] = "end of the contract",
        ["CreatedAt"] = "day of creation",
        ["DeactivatedAt"] = "deactivation",
        ["Decides"] = "say in it",
        ["DeletedAt"] = "deletion",
        ["DoneAt"] = "completion",
        ["DoneById"] = "who finished it",
        ["DueAt"] = "due time",
        ["DueOn"] = "due date",
        ["EditedAt"] = "time of editing",
        ["EndedAt"] = "time of ending",
        ["EndsAt"] = "end",
        ["From"] = "first day",
        ["StandInId"] = "stand-in",
        ["FirstMonth"] = "first month of the fiscal year",
        ["ForAdministrators"] = "only administrators",
        ["ForId"] = "whom the decision is for",
        ["FoundedYear"] = "founding year",
        ["FromMove"] = "move that named it",
        ["HindersId"] = "whom it holds up",
        ["How"] = "way it is done or ends",
        ["IntoId"] = "other tag",
        ["IsCompany"] = "objective of the company",
        ["IsRequired"] = "required",
        ["IsSpoken"] = "said in a talk",
        ["IsUsual"] = "beginning for everybody",
        ["LastWonOn"] = "last win",
        ["Mail"] = "e-mail address",
        ["Mails"] = "e-mail addresses",
        ["MarkId"] = "stage it waits in",
        ["MergedIntoId"] = "tag it was merged into",
        ["Metric"] = "measure",
        ["Minutes"] = "duration",
        ["NanosPerBase"] = "rate",
        ["On"] = "day",
        ["NoContingency"] = "reason for no contingency",
        ["OnId"] = "record it belongs to",
        ["OnKind"] = "kind of record it belongs to",
        ["OnlyKnown"] = "only known tags",
        ["OpenedAt"] = "opening day",
        ["ParentId"] = "place in the hierarchy",
        ["Phone"] = "telephone number",
        ["Phones"] = "telephone numbers",
        ["PinnedAt"] = "pin",
        ["PriceMinor"] = "price",
        ["QuantityMilli"] = "quantity",
        ["RaisedAt"] = "time of naming",
        ["RaisedById"] = "who named it",
        ["Remind"] = "reminder",
        ["RemindMeAt"] = "reminder",
        ["RequiredFromId"] = "stage that requires it",
        ["RetiredAt"] = "retirement",
        ["RevenueInBase"] = "revenue in the company’s currency",
        ["RevenueMinor"] = "revenue",
        ["Rolling"] = "way of rolling up",
        ["SentAt"] = "time of telling",
        ["Sight"] = "records in sight",
        ["SourceKey"] = "key in the source",
        ["StageEnteredAt"] = "entry into the stage",
        ["StartedAt"] = "beginning",
        ["StartsAt"] = "beginning",
        ["SubjectId"] = "record it belongs to",
        ["SubjectKind"] = "kind of record it belongs to",
        ["Target"] = "target value",
        ["TestSaid"] = "result of the test",
        ["TestedAt"] = "time of testing",
        ["Tone"] = "colour",
        ["TotalMinor"] = "total",
        ["TriggerAt"] = "date of the trigger",
        ["Undoes"] = "move that this one takes back",
        ["UnitPriceMinor"] = "unit price",
        ["UsualSince"] = "usual calendar",
        ["ValidFrom"] = "first day",
        ["Week"] = "first day of the week",
        ["Why"] = "why it matters",
        ["With"] = "conversation partner",
        ["WorkUntil"] = "end of work",
        ["WrittenAt"] = "time of writing",
        ["WrittenById"] = "who wrote it",
        ["Yearly"] = "every year",
        ["Zone"] = "time zone",
    };

    // Kept for undo, but worked out from other fields and told with them.
    public static bool IsQuiet(string field) => field is "AmountInBase" or "RevenueInBase" or "EditedAt" or "CloseKey" or "TotalMinor";

    // As it stands inside a sentence.
    public static string Told(string field) => Words.Pattern(English(field), CultureInfo.CurrentUICulture);

    // As it stands before its value.
    public static string Heading(string field) => Told(field) is { Length: > 0 } told ? char.ToUpper(told[0], CultureInfo.CurrentCulture) + told[1..] : field;

    public static string English(string field) => field.Contains('/') ? English(field[..field.IndexOf('/')]) : Called.GetValueOrDefault(field) ?? Spaced(field.Length > 2 && field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field);

    private static string Spaced(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
