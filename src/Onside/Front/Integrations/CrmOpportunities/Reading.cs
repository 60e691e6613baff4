using Onside.Science;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Integrations.CrmOpportunities;

// The four files of the data set as rows that fit each other. What does not fit is put right where that is certain, and left out with a reason where it is not.
public sealed class Reading
{
    private const decimal Millions = 1_000_000;

    private static readonly Dictionary<string, string> Misspelled = new() { ["technolgy"] = "technology", ["Philipines"] = "Philippines" };

    private static readonly Dictionary<string, string> CountryCodes = new()
    {
        ["Belgium"] = "BE", ["Brazil"] = "BR", ["China"] = "CN", ["Germany"] = "DE", ["Italy"] = "IT", ["Japan"] = "JP", ["Jordan"] = "JO", ["Kenya"] = "KE", ["Korea"] = "KR",
        ["Norway"] = "NO", ["Panama"] = "PA", ["Philippines"] = "PH", ["Poland"] = "PL", ["Romania"] = "RO", ["United States"] = "US",
    };

    private readonly Findings _findings = new();
    private readonly CsvTable _sellers, _products, _accounts, _opportunities;

    public Reading(string folder)
    {
        _sellers = CsvTable.Read(folder, "sales_teams.csv", "sales_agent", "manager", "regional_office");
        _products = CsvTable.Read(folder, "products.csv", "product", "series", "sales_price");
        _accounts = CsvTable.Read(folder, "accounts.csv", "account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of");
        _opportunities = CsvTable.Read(folder, "sales_pipeline.csv", "opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value");
        Sellers = Rows(_sellers, row => row.Name, line => new SellerRow(line.Needed("sales_agent"), line.Needed("manager"), line.Needed("regional_office")));
        Products = Rows(_products, row => row.Name, line => new ProductRow(line.Needed("product"), line.Needed("series"), line.Cents("sales_price") ?? throw new Unusable($"sales_price is empty.")));
        Accounts = InOrder(Rows(_accounts, row => row.Name, Account));
        Opportunities = Rows(_opportunities, row => row.Id, new Matching(_opportunities, _findings, Sellers, Products, Accounts).Opportunity);
    }

    public Findings Findings => _findings;

    public IReadOnlyList<SellerRow> Sellers { get; }

    public IReadOnlyList<ProductRow> Products { get; }

    // Parents before their subsidiaries.
    public IReadOnlyList<AccountRow> Accounts { get; }

    public IReadOnlyList<OpportunityRow> Opportunities { get; }

    public IReadOnlyDictionary<string, int> Read => new[] { _accounts, _products, _sellers, _opportunities }.ToDictionary(table => table.Name, table => table.Lines.Count);

    private List<T> Rows<T>(CsvTable table, Func<T, string> key, Func<CsvTable.Line, T> read)
    {
        var (rows, first) = (new List<T>(), new Dictionary<string, int>());
        foreach (var line in table.Lines)
            try
            {
                var row = read(line);
                if (!first.TryAdd(TextFolding.Key(key(row)), line.Row))
                    throw new Unusable($"{key(row)} stands in row {first[TextFolding.Key(key(row))]} already.");
                rows.Add(row);
            }
            catch (Unusable unusable)
            {
                _findings.Reject(table, line, unusable.Message);
            }
        return rows;
    }

    private AccountRow Account(CsvTable.Line line)
    {
        var place = Spelled(line, "office_location");
        return new(line.Needed("account"), Spelled(line, "sector"), line.Whole("year_established"), line.Cents("revenue", Millions), line.Whole("employees"),
            place, place is null ? null : CountryCodes.GetValueOrDefault(place), line.Maybe("subsidiary_of"));
    }

    private string? Spelled(CsvTable.Line line, string column)
    {
        if (line.Maybe(column) is not { } word || !Misspelled.TryGetValue(word, out var right))
            return line.Maybe(column);
        _findings.Repair(_accounts, line, column, right, $"misspelled");
        return right;
    }

    // A parent that is missing, or that is its own subsidiary, is left out of the row, and said.
    private List<AccountRow> InOrder(List<AccountRow> rows)
    {
        var (ordered, placed, left) = (new List<AccountRow>(), new HashSet<string>(), rows);
        while (left.Count > 0)
        {
            var next = left.Where(row => row.Parent is null || placed.Contains(row.Parent)).ToList();
            if (next.Count == 0)
                next = [.. left.Select(Orphaned)];
            ordered.AddRange(next);
            placed.UnionWith(next.Select(row => row.Name));
            left = [.. left.Where(row => !placed.Contains(row.Name))];
        }
        return ordered;
    }

    private AccountRow Orphaned(AccountRow row)
    {
        var line = _accounts.Lines.First(line => line["account"] == row.Name);
        _findings.Repair(_accounts, line, "subsidiary_of", Say($"nothing"), $"no account of the file stands there");
        return row with { Parent = null };
    }
}
