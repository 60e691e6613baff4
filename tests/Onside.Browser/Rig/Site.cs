using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Browser.Rig;

// The product on a free port of this machine, with a database of its own.
public sealed class Site : IDisposable
{
    // Serve listens where it is told: on any free port, so that sites stand side by side.
    static Site() => Environment.SetEnvironmentVariable("ONSIDE_URLS", "http://127.0.0.1:0");

    public Site(Engine engine)
    {
        App = new(engine, host => host.ConfigureServices(services => services.AddTransient<IStartupFilter, WithAxe>()));
        App.UseKestrel();
        App.StartServer();
        var listened = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var port = listened.Select(address => BindingAddress.Parse(address)).First(address => !address.IsUnixPipe).Port;
        App.ServedAt = Address = new($"http://localhost:{port}");
    }

    public OnsideApp App { get; }

    public Uri Address { get; }

    public Task<Visit> Visitor(Look look, params IEnumerable<Cookie> cookies) => Visit.To(Address, look, cookies);

    // Somebody who has signed in already.
    public async Task<Visit> As(Person person, Look look, Uri? by = null)
    {
        var key = Keys.New();
        await App.Saved(new Session(person.Id, Keys.Hash(key), "Test browser", App.Clock.Now()));
        return await Visit.To(by ?? Address, look, new Cookie { Name = "onside", Value = key });
    }

    // What somebody does by program, past every browser.
    public async Task<HttpClient> ProgramOf(Person person)
    {
        var key = Keys.New("onside_");
        await App.Saved(new Token(person.Id, "Test", Keys.Hash(key), Level.Administrator, App.Clock.Now().AddDays(30), App.Clock.Now()));
        return new() { BaseAddress = Address, DefaultRequestHeaders = { { "Authorization", $"Bearer {key}" } } };
    }

    public void Dispose() => App.Dispose();

    private sealed class WithAxe : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.ServeAxe();
            next(app);
        };
    }
}
