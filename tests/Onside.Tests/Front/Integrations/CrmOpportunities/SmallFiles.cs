using System.Text;

namespace Onside.Tests.Front.Integrations.CrmOpportunities;

// Four small good files; a test spoils one of them.
public sealed class SmallFiles : IDisposable
{
    public const string Header = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";

    public static readonly string[] Good =
    [
        "A1,Ada Reyes,Pump 10,Fosse Mills,Won,2017-01-10,2017-03-01,1054.50",
        "A2,Ada Reyes,Pump10,Fosse Mills,Lost,2017-01-11,2017-02-03,0",
        "A3,Ben Stone,Pump 20,,Engaging,2017-04-02,,",
        "A4,Ben Stone,Pump 20,,Prospecting,,,",
    ];

    public string Folder { get; } = Directory.CreateTempSubdirectory("onside-import-").FullName;

    public SmallFiles()
    {
        Write("accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nFosse Mills,technolgy,1996,1100.04,2822,United States,\nFosse Yarn,retail,2001,20,40,Norway,Fosse Mills\n");
        Write("products.csv", "product,series,sales_price\nPump 10,P,550\nPump 20,P,1100\n");
        Write("sales_teams.csv", "sales_agent,manager,regional_office\nAda Reyes,Cleo Park,North\nBen Stone,Cleo Park,North\n");
        Pipeline(Good);
    }

    public void Pipeline(params IEnumerable<string> rows) => Write("sales_pipeline.csv", string.Join('\n', rows.Prepend(Header)) + "\n");

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, name), bytes);

    public void Dispose() => Directory.Delete(Folder, true);
}
