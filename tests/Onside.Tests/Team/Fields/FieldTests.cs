using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Jobs;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Fields;

// Ruth administers the fields; Mara fills them in.
public abstract class FieldTests(Engine engine) : DealTests(engine)
{
    private HttpClient? _ruth, _mara;

    protected HttpClient Ruth => _ruth ??= App.ProgramOf(Cast.Ruth);

    protected HttpClient Mara => _mara ??= App.ProgramOf(Cast.Mara);

    protected async Task<Guid> Add(string kind, string name, FieldType type, object? also = null)
    {
        var body = JsonSerializer.SerializeToNode(also ?? new { }, Browsing.Json)!.AsObject();
        (body["Kind"], body["Name"], body["Type"]) = (kind, name, type.ToString());
        var answer = await Ruth.Send("/settings/fields", body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Id;
    }

    protected Task<HttpResponseMessage> Fill(Deal deal, object fields) => Mara.Send($"/deals/{deal.Id}", new { deal.Name, Amount = deal.AmountMinor / 100m, Fields = fields });

    protected async Task<FieldSheet> Sheet(Deal deal) => (await Mara.Read<ShowDeal.View>($"/deals/{deal.Id}")).Fields;

    protected async Task<string?> Told(Deal deal, string key) => (await Sheet(deal))[key] is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    protected async Task Drain()
    {
        for (var i = 0; i < 5; i++)
            await App.Services.GetRequiredService<OutboxDispatcher>().Drain();
    }

    protected static async Task Refused(HttpResponseMessage answer, string field, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Text());
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty(field, out var errors), problem.RootElement.ToString());
        Assert.Contains(sentence, errors[0].GetString());
    }
}
