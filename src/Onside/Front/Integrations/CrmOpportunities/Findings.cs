using static Onside.Platform.Words.Words;

namespace Onside.Front.Integrations.CrmOpportunities;

// Collects what had to be put right or left out while the files are read.
public sealed class Findings
{
    private readonly Dictionary<(string File, string Column, string From, string To, string Reason), List<int>> _repairs = [];
    private readonly List<Report.Reject> _rejects = [];

    public IReadOnlyList<Report.Repair> Repairs => [.. _repairs.Select(repair => new Report.Repair(repair.Key.File, repair.Key.Column, repair.Key.From, repair.Key.To, repair.Key.Reason, repair.Value))];

    public IReadOnlyList<Report.Reject> Rejects => [.. _rejects.OrderBy(reject => reject.File, StringComparer.Ordinal).ThenBy(reject => reject.Row)];

    public void Repair(CsvTable table, CsvTable.Line line, string column, string to, FormattableString reason)
    {
        var key = (table.Name, column, line[column], to, Say(reason));
        if (!_repairs.TryGetValue(key, out var rows))
            _repairs[key] = rows = [];
        rows.Add(line.Row);
    }

    public void Reject(CsvTable table, CsvTable.Line line, string reason) => _rejects.Add(new(table.Name, line.Row, reason));
}

// Why a row cannot be taken: the others are.
public sealed class Unusable(FormattableString reason) : Exception(Say(reason));
