using System.Net;
using Onside.Platform.Access;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

// Every address names a policy or stands in the one list of open doors.
public sealed class PolicyTests
{
    private static readonly string[] Known = [Policies.Readers, Policies.Members, Policies.Administrators];

    [Fact]
    public async Task Every_route_names_a_policy_or_is_in_the_list()
    {
        using var cast = await DealCast.On(Engine.Sqlite);
        Assert.Empty(Unguarded(AppRoutes.Of(cast.App)));
    }

    [Fact]
    public async Task The_list_holds_nothing_that_is_gone()
    {
        using var cast = await DealCast.On(Engine.Sqlite);
        Assert.Empty(AppRoutes.Open.Except(AppRoutes.Of(cast.App).Where(route => route.IsOpen).Select(route => route.ToString())));
    }

    [Fact]
    public void A_route_without_a_policy_is_found()
    {
        var planted = new AppRoute("POST", "/deals/{id:guid}/planted", null, false, null, ["id"]);
        var open = new AppRoute("GET", "/planted", null, true, null, []);
        var misspelled = new AppRoute("GET", "/planted", "Membres", false, null, []);
        Assert.Equal(3, Unguarded([planted, open, misspelled]).Count());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task Without_signing_in_nothing_but_the_open_doors_answers(string accept)
    {
        using var world = await World.On(Engine.Sqlite);
        var nobody = world.App.Anonymous();
        foreach (var route in AppRoutes.Of(world.App).Where(route => !route.IsOpen && world.Address(route) is not null))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), world.Address(route));
            request.Headers.Add("Accept", accept);
            var answer = await nobody.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect or HttpStatusCode.BadRequest, $"{route}: {answer.StatusCode}");
            Assert.DoesNotContain("Harbour", await answer.Text());
        }
    }

    private static IEnumerable<AppRoute> Unguarded(IEnumerable<AppRoute> routes) =>
        routes.Where(route => route.IsOpen ? !AppRoutes.Open.Contains(route.ToString()) : !Known.Contains(route.Policy));
}
