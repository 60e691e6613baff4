using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Access;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.People;

public abstract class PeopleTest(Engine engine) : IDisposable
{
    protected const string Password = "a blue hat by the lake";

    protected OnsideApp App { get; } = new(engine);

    protected static string Mail(Person person) => $"{person.Name.Replace(' ', '.').ToLowerInvariant()}@fernhill.example";

    protected async Task<Person> HireWithPassword(string name, Level level = Level.Member, string password = Password)
    {
        var person = await App.Hire(name, level);
        await App.In(async scope =>
        {
            var db = scope.GetRequiredService<Onside.Platform.Data.AppDb>();
            scope.GetRequiredService<Passwords>().Set(await db.Set<SignIn>().SingleAsync(s => s.Id == person.Id), password);
            return await db.SaveChangesAsync();
        });
        return person;
    }

    protected static Task<HttpResponseMessage> SignIn(HttpClient browser, Person person, string password = Password, string? back = null) =>
        browser.Submit("/sign-in", "/sign-in", ("Mail", Mail(person)), ("Password", password), ("Back", back));

    protected static async Task<bool> IsIn(HttpClient browser) => (await browser.SendAsync(Browsing.Asks(HttpMethod.Get, "/me"))).StatusCode == HttpStatusCode.OK;

    protected static string? Cookie(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.LastOrDefault(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)) : null;

    protected HttpClient With(string cookie)
    {
        var client = App.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return client;
    }

    protected Task<SignIn> SignInOf(Person person) => App.Db(db => db.Set<SignIn>().SingleAsync(s => s.Id == person.Id));

    public void Dispose()
    {
        App.Dispose();
        GC.SuppressFinalize(this);
    }
}
