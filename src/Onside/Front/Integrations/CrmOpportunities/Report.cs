using static Onside.Platform.Words.Words;

namespace Onside.Front.Integrations.CrmOpportunities;

// What an import read, made, put right and left out, row by row.
public sealed record Report(
    string Folder, IReadOnlyDictionary<string, int> Read, IReadOnlyDictionary<string, int> Created, IReadOnlyDictionary<string, int> KnownBefore,
    IReadOnlyDictionary<string, int> Stages, Report.Missing Gaps, IReadOnlyList<Report.Repair> Repairs, IReadOnlyList<Report.Reject> Rejects, IReadOnlyList<string> Remarks)
{
    private const int MostShown = 8;

    public sealed record Missing(int WithoutAccount, int WithoutCloseDateAndValue, int WithoutEngageDate);

    // The same correction in all rows where it was made; rows are numbered as in the file, whose header is row 1.
    public sealed record Repair(string File, string Column, string From, string To, string Reason, IReadOnlyList<int> Rows);

    public sealed record Reject(string File, int Row, string Reason);

    public bool IsWhole => Rejects.Count == 0;

    public IEnumerable<FormattableString> Sentences()
    {
        yield return Created.Values.Sum() == 0 ? $"Everything was here already: nothing was created." : (FormattableString)$"Created: {Listed(Created)}.";
        if (KnownBefore.Values.Sum() > 0 && Created.Values.Sum() > 0)
            yield return $"Known before: {Listed(KnownBefore)}.";
        yield return $"Opportunities: {string.Join(", ", Stages.Select(stage => $"{stage.Key} {stage.Value:N0}"))}.";
        yield return $"Not in the file: {Gaps.WithoutAccount:N0} without account, {Gaps.WithoutCloseDateAndValue:N0} without close date and value, {Gaps.WithoutEngageDate:N0} without engage date.";
        foreach (var repair in Repairs)
            yield return $"Put right: {repair.File}, {repair.Column} {repair.From} is {repair.To} ({repair.Reason}) in {Rows(repair.Rows)}.";
        foreach (var reject in Rejects)
            yield return $"Left out: {reject.File}, row {reject.Row}: {reject.Reason}";
        foreach (var remark in Remarks)
            yield return $"{remark}";
    }

    private static string Listed(IReadOnlyDictionary<string, int> counts) => string.Join(", ", counts.Where(count => count.Value > 0).Select(count => $"{count.Value:N0} {Called(count.Key, count.Value)}"));

    private static string Called(string what, int count) => (what, count) switch
    {
        ("products", 1) => Say($"product"),
        ("products", _) => Say($"products"),
        ("accounts", 1) => Say($"account"),
        ("accounts", _) => Say($"accounts"),
        ("people", 1) => Say($"person"),
        ("people", _) => Say($"people"),
        ("teams", 1) => Say($"team"),
        ("teams", _) => Say($"teams"),
        ("pipelines", 1) => Say($"pipeline"),
        ("pipelines", _) => Say($"pipelines"),
        ("deals", 1) => Say($"deal"),
        ("deals", _) => Say($"deals"),
        _ => what,
    };

    private static FormattableString Rows(IReadOnlyList<int> rows) => rows.Count == 1 ? $"row {rows[0]}"
        : rows.Count > MostShown ? $"{rows.Count:N0} rows: {string.Join(", ", rows.Take(MostShown))} and so on (all with --json)" : (FormattableString)$"{rows.Count:N0} rows: {string.Join(", ", rows)}";
}
