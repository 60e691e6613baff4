using System.Net;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Telemetry;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Telemetry;

public sealed class RequestLinesTests : IDisposable
{
    private readonly Told _told = new();
    private readonly OnsideApp _app;

    public RequestLinesTests() => _app = new(Engine.Sqlite, host => host.ConfigureTestServices(services =>
        services.AddSingleton<ILoggerProvider>(new JsonLines(TimeProvider.System, _told))));

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_request_leaves_one_line_that_says_who_and_how_it_went()
    {
        var ada = await _app.Hire("Ada Example");

        using var answer = await _app.As(ada).GetAsync("/deals?name=secret-word");

        var line = await Line(line => line.Contains("Answered", StringComparison.Ordinal));
        Assert.Contains($"\"method\":\"GET\",\"route\":\"/deals/\",\"status\":{(int)answer.StatusCode}", line, StringComparison.Ordinal);
        Assert.Contains($"\"person\":\"{ada.Id}\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denial_is_a_warning_and_the_key_is_not_told()
    {
        using var program = _app.Anonymous();
        program.DefaultRequestHeaders.Add("Authorization", "Bearer onside_guessed");

        using var answer = await program.GetAsync("/deals");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var line = await Line(line => line.Contains("\"status\":401", StringComparison.Ordinal));
        Assert.Contains("\"level\":\"warning\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("guessed", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_administrator_does_is_told_as_such()
    {
        var chief = await _app.Hire("Eve Example", Level.Administrator);

        using var answer = await _app.ProgramOf(chief).PostAsync("/teams", new StringContent("{}", Encoding.UTF8, "application/json"));

        await Line(line => line.Contains("\"act\":\"administration\"", StringComparison.Ordinal) && line.Contains(chief.Id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Coming_in_and_failing_to_are_told_with_the_person_and_never_the_password()
    {
        var eve = await _app.Hire("Eve Example");
        var link = await _app.Db(async db =>
        {
            var made = SignInLink.Add(db, eve.Id, LinkPurpose.ComeIn, SignInLink.Shortly, _app.Clock.Now());
            await db.SaveChangesAsync();
            return made;
        });
        using var browser = _app.Anonymous();

        await browser.Submit("/sign-in", "/sign-in", ("Mail", "eve.example@fernhill.example"), ("Password", "a hidden word or two"));
        await browser.Submit(link, link);

        await Line(line => line.Contains("\"act\":\"sign-in\",\"status\":401", StringComparison.Ordinal));
        await Line(line => line.Contains("\"act\":\"sign-in\",\"status\":303", StringComparison.Ordinal) && line.Contains($"\"subjects\":\"{eve.Id}\"", StringComparison.Ordinal));
        Assert.DoesNotContain(_told.Lines, line => line.Contains("hidden word", StringComparison.Ordinal) || line.Contains(link.Split('/')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_and_health_are_not_worth_a_line()
    {
        using var browser = _app.Anonymous();

        await browser.GetAsync("/health/live");
        await browser.GetAsync("/a/000/css/base.css");
        await browser.GetAsync("/sign-in");

        Assert.Contains("/sign-in", await Line(line => line.Contains("Answered", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    // The line is written after the answer has left.
    private async Task<string> Line(Func<string, bool> isMeant)
    {
        for (var waited = 0; waited < 500 && !_told.Lines.Any(isMeant); waited++)
            await Task.Delay(20);
        return Assert.Single(_told.Lines, line => isMeant(line));
    }

    private sealed class Told : MemoryStream
    {
        private readonly Lock _turn = new();

        public string[] Lines
        {
            get
            {
                lock (_turn)
                    return Encoding.UTF8.GetString(ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            }
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            lock (_turn)
                Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
    }
}
