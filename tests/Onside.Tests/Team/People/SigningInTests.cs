using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.People;

public abstract partial class SigningInTests(Engine engine) : PeopleTest(engine)
{
    [Fact]
    public async Task The_right_password_opens_a_session_in_a_guarded_cookie()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var browser = App.Anonymous();
        var answer = await SignIn(browser, ruth, back: "/people?Search=ada");

        Assert.Equal((HttpStatusCode.SeeOther, "/people?Search=ada"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var cookie = Cookie(answer, "__Host-onside")!.ToLowerInvariant();
        foreach (var guard in new[] { "path=/", "secure", "samesite=lax", "httponly" })
            Assert.Contains($"; {guard}", cookie);
        Assert.DoesNotContain("domain=", cookie);
        Assert.True(await IsIn(browser));
        Assert.NotNull((await SignInOf(ruth)).CameInAt);
    }

    [Fact]
    public async Task A_password_is_taken_to_the_letter()
    {
        var ruth = await HireWithPassword("Ruth Calloway", password: "  Ünïcödé 秘密 ends with a blank ");
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(App.Anonymous(), ruth, "Ünïcödé 秘密 ends with a blank")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(App.Anonymous(), ruth, "  ünïcödé 秘密 ends with a blank ")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(App.Anonymous(), ruth, "  Ünïcödé 秘密 ends with a blank ")).StatusCode);
    }

    [Fact]
    public async Task Nobody_learns_from_a_failure_who_is_known_here()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var gone = await HireWithPassword("Gone Person");
        var invited = await App.Hire("Invited Person");
        await App.Db(async db =>
        {
            (await db.Set<SignIn>().SingleAsync(s => s.Id == gone.Id)).Disable(App.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (mail, password) in new[] { (Mail(ruth), "not the password"), ("nobody@fernhill.example", "not the password"), (Mail(gone), Password), (Mail(invited), "not the password") })
        {
            var answer = await App.Anonymous().Submit("/sign-in", "/sign-in", ("Mail", mail), ("Password", password));
            answers.Add((answer.StatusCode, Varying().Replace(await answer.Text(), "")));
        }
        Assert.Equal(HttpStatusCode.Unauthorized, answers[0].Item1);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Failures_are_answered_ever_more_slowly_and_the_password_does_not_help()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(App.Anonymous(), ruth, "not the password")).StatusCode);

        var paused = await SignIn(App.Anonymous(), ruth);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (paused.StatusCode, paused.Headers.RetryAfter!.ToString()));

        App.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(App.Anonymous(), ruth, "not the password")).StatusCode);
        Assert.Equal("120", (await SignIn(App.Anonymous(), ruth)).Headers.RetryAfter!.ToString());

        App.Clock.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(App.Anonymous(), ruth)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(App.Anonymous(), ruth, "not the password")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_address_is_slowed_like_a_known_one()
    {
        for (var i = 0; i < 5; i++)
            await App.Anonymous().Submit("/sign-in", "/sign-in", ("Mail", "nobody@fernhill.example"), ("Password", "not the password"));
        var answer = await App.Anonymous().Submit("/sign-in", "/sign-in", ("Mail", "NOBODY@fernhill.example "), ("Password", "not the password"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_who_guesses_does_not_keep_the_owner_out_of_a_known_browser()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var known = App.Anonymous();
        await SignIn(known, ruth);
        await known.Submit("/me", "/sign-out");
        for (var i = 0; i < 6; i++)
            await SignIn(App.Anonymous(), ruth, "not the password");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignIn(App.Anonymous(), ruth)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(known, ruth)).StatusCode);
    }

    [Fact]
    public async Task A_known_browser_is_slowed_by_its_own_failures_and_for_its_owner_only()
    {
        var (ruth, tom) = (await HireWithPassword("Ruth Calloway"), await HireWithPassword("Tom Okafor"));
        var known = App.Anonymous();
        await SignIn(known, ruth);
        await known.Submit("/me", "/sign-out");
        for (var i = 0; i < 5; i++)
            await SignIn(known, ruth, "not the password");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignIn(known, ruth)).StatusCode);

        for (var i = 0; i < 5; i++)
            await SignIn(App.Anonymous(), tom, "not the password");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignIn(known, tom)).StatusCode);
    }

    [Fact]
    public async Task Every_sign_in_has_a_new_key_and_ends_the_one_before()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var browser = App.Anonymous();
        var first = Cookie(await SignIn(browser, ruth), "__Host-onside")!;
        await browser.Submit("/me", "/sign-out");
        var second = Cookie(await SignIn(browser, ruth), "__Host-onside")!;

        Assert.NotEqual(first.Split(';')[0], second.Split(';')[0]);
        Assert.False(await IsIn(With(first)));
        Assert.True(await IsIn(With(second)));
    }

    [Fact]
    public async Task A_key_that_somebody_planted_before_is_not_taken_over()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var browser = App.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", "__Host-onside=planted-key");
        var answer = await SignIn(browser, ruth);
        Assert.DoesNotContain("planted-key", Cookie(answer, "__Host-onside"));
        Assert.False(await IsIn(With("__Host-onside=planted-key")));
    }

    [Fact]
    public async Task A_copied_cookie_is_dead_after_signing_out()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var browser = App.Anonymous();
        var copied = Cookie(await SignIn(browser, ruth), "__Host-onside")!;
        Assert.True(await IsIn(With(copied)));

        var answer = await browser.Submit("/me", "/sign-out");
        Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        Assert.False(await IsIn(With(copied)));
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task A_session_ends_after_a_fortnight_of_rest_and_after_ninety_days_at_the_latest()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var (idle, busy) = (App.Anonymous(), App.Anonymous());
        await SignIn(idle, ruth);
        await SignIn(busy, ruth);
        for (var days = 0; days < 89; days += 12)
        {
            Assert.True(await IsIn(busy));
            App.Clock.Advance(TimeSpan.FromDays(12));
        }
        Assert.False(await IsIn(busy));
        Assert.False(await IsIn(idle));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/%0d%0aSet-Cookie:x=1")]
    [InlineData("%2f%2fevil.example")]
    [InlineData("/\r\nX: y")]
    public async Task The_way_back_stays_in_this_house(string back)
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var answer = await SignIn(App.Anonymous(), ruth, back: back);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var to = new Uri(new Uri("https://localhost"), answer.Headers.Location!);
        Assert.Equal("localhost", to.Host);
        Assert.DoesNotContain("evil", to.Host);
        Assert.Null(Cookie(answer, "x"));
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_browser_in()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Mail"] = Mail(ruth), ["Password"] = Password });
        var forged = await App.Anonymous().PostAsync("/sign-in", form);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Null(Cookie(forged, "__Host-onside"));

        var browser = App.Anonymous();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(browser, ruth)).StatusCode);
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(browser, ruth)).StatusCode);
        Assert.Equal(0, await App.Db(db => db.Set<Session>().CountAsync()));
    }

    [GeneratedRegex("(?<=(content|value)=\")[^\"]*(?=\")")]
    private static partial Regex Varying();
}

public sealed class SigningInOnSqlite() : SigningInTests(Engine.Sqlite);

public sealed class SigningInOnPostgres() : SigningInTests(Engine.Postgres);
