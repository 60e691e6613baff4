using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.Files;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Files;

// Mara has a deal to put files on; Tom is in her team, Lena is not.
public abstract class FileTests(Engine engine) : DealTests(engine)
{
    protected async Task<Deal> ADeal() => await Cast.Deal("Ward dispensers");

    protected static string On(Deal deal) => $"/files/deal/{deal.Id}";

    protected static async Task<ListFiles.View> Listed(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode} {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<ListFiles.View>(Browsing.Json))!;
    }

    protected async Task<FileRow> Kept(Deal deal, string name, byte[] bytes) => (await Listed(await App.ProgramOf(Cast.Mara).Upload(On(deal), (name, bytes)))).Files[0];

    // What was refused goes when its answer has gone out, a moment after it was heard.
    protected async Task NothingIsLeft()
    {
        for (var tries = 0; OnDisk().Length > 0 && tries < 500; tries++)
            await Task.Delay(20);
        Assert.Empty(OnDisk());
    }

    // Everything that lies below the folder of files.
    protected string[] OnDisk()
    {
        var folder = Path.Combine(App.Services.GetRequiredService<Store>().Folder, "files");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
