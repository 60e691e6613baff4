using System.Net;
using Microsoft.AspNetCore.Hosting;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Web;

public class LimitsTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_are_not_held_up()
    {
        using var app = new OnsideApp(Engine.Sqlite, host => host.UseSetting("Limits:PerSecond", "5"));
        var (ada, ben) = (await app.Hire("Ada Example"), await app.Hire("Ben Example"));
        using var program = app.ProgramOf(ada);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => program.GetAsync("/openapi.json")));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 15, 25);
        Assert.All(refused, answer => Assert.Equal("1", answer.Headers.GetValues("Retry-After").Single()));
        Assert.All(refused, answer => Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await app.ProgramOf(ben).GetAsync("/openapi.json")).StatusCode);
    }
}
