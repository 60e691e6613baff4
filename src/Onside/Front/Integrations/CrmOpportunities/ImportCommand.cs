using System.CommandLine;
using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;

namespace Onside.Front.Integrations.CrmOpportunities;

public sealed class ImportCommand(Doors doors) : ICommand
{
    private const int SomeLeftOut = 3;

    private readonly Argument<string> _folder = new("FOLDER") { Description = "The folder with accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv" };

    public string Name => "import crm-opportunities";

    public string Description => "Imports the CRM Sales Opportunities data set; run again it adds only what is missing.";

    public IEnumerable<Symbol> Takes => [_folder];

    public async Task<int> Run(Call call)
    {
        var folder = call.FullPath(call.Value(_folder)!);
        var report = await call.Use<TakeOver>().Run(folder, new Reading(folder));
        foreach (var kept in call.Scope.GetServices<Kept>())
            kept.Forget();
        doors.Forget();
        if (report.Created.Values.Sum() > 0)
            await Statistics.Refresh(call.Use<AppDb>());
        call.Output.Done(report, [.. report.Sentences()]);
        return report.IsWhole ? 0 : SomeLeftOut;
    }
}
