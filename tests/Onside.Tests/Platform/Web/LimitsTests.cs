using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task Many_tries_to_sign_in_from_one_address_are_slowed_whoever_is_tried_and_pages_and_other_addresses_are_not()
    {
        using var app = new OnsideApp(Engine.Sqlite, host => host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, FromWhere>()));
        var (guesser, colleague) = (From(app, "203.0.113.7"), From(app, "203.0.113.8"));

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 14; i++)
            answers.Add(await guesser.Submit("/sign-in", "/sign-in", ("Mail", $"person{i}@fernhill.example"), ("Password", "not the password")));

        Assert.All(answers.Take(10), answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Contains(answers.Skip(10), answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.Contains("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, (await guesser.SendAsync(Browsing.Asks(HttpMethod.Get, "/sign-in"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await colleague.Submit("/sign-in", "/sign-in", ("Mail", "person@fernhill.example"), ("Password", "not the password"))).StatusCode);
    }

    private static HttpClient From(OnsideApp app, string address)
    {
        var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("X-Test-Address", address);
        return client;
    }

    // The test server has no network: a header stands for the address that a request comes from.
    private sealed class FromWhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                if (http.Request.Headers["X-Test-Address"] is [var address])
                    http.Connection.RemoteIpAddress = IPAddress.Parse(address!);
                return then(http);
            });
            next(app);
        };
    }
}
