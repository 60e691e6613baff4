using Onside.Science;

namespace Onside.Front.Integrations.CrmOpportunities;

// Reads one opportunity and finds its seller, product and account in the other files.
public sealed class Matching(CsvTable table, Findings findings, IReadOnlyList<SellerRow> sellers, IReadOnlyList<ProductRow> products, IReadOnlyList<AccountRow> accounts)
{
    private readonly HashSet<string> _sellers = [.. sellers.Select(seller => seller.Name)];
    private readonly HashSet<string> _products = [.. products.Select(product => product.Name)];
    private readonly HashSet<string> _accounts = [.. accounts.Select(account => account.Name)];

    // Only where it is certain: one product has these letters.
    private readonly ILookup<string, string> _productsByLetters = products.ToLookup(product => Letters(product.Name), product => product.Name);

    public OpportunityRow Opportunity(CsvTable.Line line)
    {
        var id = line.Needed("opportunity_id");
        var stage = Enum.GetValues<Standing>().Select(known => (Standing?)known).FirstOrDefault(known => known.ToString() == line["deal_stage"])
            ?? throw new Unusable($"deal_stage {line["deal_stage"]} is none of Prospecting, Engaging, Won and Lost.");
        var row = new OpportunityRow(id, Seller(line), Product(line), Account(line), stage, line.Day("engage_date"), line.Day("close_date"), line.Cents("close_value"));
        return row switch
        {
            { Stage: Standing.Won or Standing.Lost, Closed: null } => throw new Unusable($"{row.Stage} without a close_date."),
            { Stage: Standing.Won or Standing.Lost, ValueMinor: null } => throw new Unusable($"{row.Stage} without a close_value."),
            { Stage: not Standing.Prospecting, Engaged: null } => throw new Unusable($"{row.Stage} without an engage_date."),
            { Stage: Standing.Prospecting or Standing.Engaging, Closed: not null } => throw new Unusable($"{row.Stage} with a close_date."),
            { Engaged: { } engaged, Closed: { } closed } when closed < engaged => throw new Unusable($"close_date {closed:O} lies before engage_date {engaged:O}."),
            _ => row,
        };
    }

    private string Seller(CsvTable.Line line) => line.Needed("sales_agent") is var name && _sellers.Contains(name) ? name : throw new Unusable($"sales_agent {line["sales_agent"]} is not in sales_teams.csv.");

    private string? Account(CsvTable.Line line) => line.Maybe("account") is not { } name ? null : _accounts.Contains(name) ? name : throw new Unusable($"account {name} is not in accounts.csv.");

    private string Product(CsvTable.Line line)
    {
        var name = line.Needed("product");
        if (_products.Contains(name))
            return name;
        if (_productsByLetters[Letters(name)].ToList() is not [var right])
            throw new Unusable($"product {name} is not in products.csv.");
        findings.Repair(table, line, "product", right, $"spelled differently in products.csv");
        return right;
    }

    private static string Letters(string name) => string.Concat(TextFolding.Words(name));
}
