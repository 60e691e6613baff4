using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Tests.Rig;

// The product with a database of its own and a clock that stands still until it is moved.
public sealed class OnsideApp(Engine engine, Action<IWebHostBuilder>? also = null) : WebApplicationFactory<Program>
{
    private readonly Store _store = Databases.New(engine);

    public FakeClock Clock { get; } = new(new DateTime(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc));

    public StatementCount Statements { get; } = new();

    public Engine Engine => engine;

    public Store Store => _store;

    // Where it is really served, when it is.
    public Uri? ServedAt { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _store.Folder);
        if (_store.Postgres is { } address)
            builder.UseSetting("database", address);
        builder.UseEnvironment("Test");
        builder.UseSetting("Jobs:Run", "false");
        builder.UseSetting("Limits:PerSecond", "0");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>(Statements);
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000);
        });
        also?.Invoke(builder);
    }

    // A browser of somebody who has signed in.
    public HttpClient As(Person person, bool follow = true) => Client(person, follow);

    // A program with somebody's token.
    public HttpClient ProgramOf(Person person, Level most = Level.Administrator)
    {
        var key = Keys.New("onside_");
        Db(async db =>
        {
            db.Add(new Token(person.Id, "Test", Keys.Hash(key), most, Clock.Now().AddDays(30), Clock.Now()));
            return await db.SaveChangesAsync();
        }).GetAwaiter().GetResult();
        var client = CreateClient(Https(true));
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        return client;
    }

    public HttpClient Anonymous(bool follow = false) => CreateClient(Https(follow));

    public async Task<T> Db<T>(Func<AppDb, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    public Task<T> Saved<T>(T record) where T : class => Db(async db =>
    {
        db.Add(record);
        await db.SaveChangesAsync();
        return record;
    });

    public async Task<Person> Hire(string name, Level level = Level.Member, Sight sight = Sight.Own)
    {
        var person = new Person(name);
        person.See(sight);
        return await Db(async db =>
        {
            db.Add(person);
            db.Add(SignIn.For(person.Id, $"{name.Replace(' ', '.').ToLowerInvariant()}@fernhill.example", level));
            await db.SaveChangesAsync();
            return person;
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Databases.Drop(_store);
    }

    private HttpClient Client(Person person, bool follow)
    {
        var key = Keys.New();
        Db(async db =>
        {
            db.Add(new Session(person.Id, Keys.Hash(key), "Test browser", Clock.Now()));
            (await db.Set<SignIn>().SingleAsync(signIn => signIn.Id == person.Id)).CameIn(Clock.Now());
            return await db.SaveChangesAsync();
        }).GetAwaiter().GetResult();
        var client = CreateClient(Https(follow));
        client.DefaultRequestHeaders.Add("Cookie", $"__Host-onside={key}");
        return client;
    }

    private WebApplicationFactoryClientOptions Https(bool follow) => new() { BaseAddress = ServedAt ?? new Uri("https://localhost"), AllowAutoRedirect = follow, HandleCookies = true };
}
