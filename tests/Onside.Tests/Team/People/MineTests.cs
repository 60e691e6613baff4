using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Team.People;
using Onside.Team.People.Mine;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.People;

public abstract partial class MineTests(Engine engine) : PeopleTest(engine)
{
    [Theory]
    [InlineData(Level.Guest)]
    [InlineData(Level.ReadOnly)]
    [InlineData(Level.Member)]
    public async Task Everybody_keeps_their_own_profile(Level level)
    {
        var person = await App.Hire("Ben Achterberg", level);
        var browser = App.As(person);
        Assert.Equal(HttpStatusCode.OK, (await browser.Click("/me", "/me/theme", ("Theme", "dark"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Click("/me", "/me/profile", ("Name", "Ben A."), ("Locale", "de-DE"), ("Zone", "America/New_York"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Click("/me", "/me/theme", ("Theme", "<b>"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Click("/me", "/me/profile", ("Name", "Ben"), ("Locale", "xx-XX"), ("Zone", "Nowhere/At_All"))).StatusCode);

        var kept = await App.Db(db => db.Set<Person>().SingleAsync(p => p.Id == person.Id));
        Assert.Equal(("Ben A.", "de-DE", "America/New_York", "dark"), (kept.Name, kept.Locale, kept.Zone, kept.Theme));
        Assert.Contains("lang=\"de-DE\" dir=\"ltr\" data-theme=\"dark\"", await browser.GetStringAsync("/me"));
    }

    [Fact]
    public async Task Nobody_can_raise_themselves_by_what_they_add_to_a_form()
    {
        var tom = await App.Hire("Tom Okafor");
        var browser = App.As(tom);
        await browser.Click("/me", "/me/profile", ("Name", "Tom"), ("Locale", "en-GB"), ("Zone", "Europe/Berlin"), ("Level", "Administrator"), ("Sight", "Everyone"), ("Id", Guid.CreateVersion7()), ("Mail", "x@y.example"), ("Role", "Administrator"));
        var program = App.ProgramOf(tom);
        await program.Send("/me/profile", new { Name = "Tom", Locale = "en-GB", Zone = "Europe/Berlin", Level = "Administrator", Sight = "Everyone", DeactivatedAt = "2026-01-01T00:00:00Z", Version = 99 });
        var kept = await App.Db(db => db.Set<Person>().SingleAsync(p => p.Id == tom.Id));
        Assert.Equal((Sight.Own, null, null), (kept.Sight, kept.Mail, kept.DeactivatedAt));
        Assert.Equal(Level.Member, (await SignInOf(tom)).Level);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one_and_all_others()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var (here, there, elsewhere) = (App.Anonymous(), App.Anonymous(), App.Anonymous());
        there.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        foreach (var browser in new[] { here, there, elsewhere })
            await SignIn(browser, ruth);
        var sessions = (await here.Read<ShowMe.View>("/me")).Sessions.Rows;
        Assert.Equal(3, sessions.Count);
        var firefox = Assert.Single(sessions, session => session.Browser == "Firefox · Linux");

        await here.Click("/me", $"/me/sessions/{firefox.Id}/end");
        Assert.Equal((true, false, true), (await IsIn(here), await IsIn(there), await IsIn(elsewhere)));
        await here.Click("/me", "/me/sessions/end");
        Assert.Equal((true, false), (await IsIn(here), await IsIn(elsewhere)));
        Assert.True(Assert.Single((await here.Read<ShowMe.View>("/me")).Sessions.Rows).IsThis);
    }

    [Fact]
    public async Task Nobody_ends_anothers_session_or_revokes_anothers_token()
    {
        var (ruth, tom) = (await HireWithPassword("Ruth Calloway"), await App.Hire("Tom Okafor", Level.Administrator));
        var browser = App.Anonymous();
        await SignIn(browser, ruth);
        var session = await App.Db(db => db.Set<Session>().Where(s => s.PersonId == ruth.Id).Select(s => s.Id).SingleAsync());
        App.ProgramOf(ruth);
        var token = await App.Db(db => db.Set<Token>().Select(t => t.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await App.As(tom).Click("/me", $"/me/sessions/{session}/end")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.As(tom).Click("/me", $"/me/tokens/{token}/revocation")).StatusCode);
        Assert.True(await IsIn(browser));
        Assert.Null(await App.Db(db => db.Set<Token>().Select(t => t.RevokedAt).SingleAsync()));
    }

    [Fact]
    public async Task What_decides_about_access_asks_for_the_password_again_after_ten_minutes()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var browser = App.Anonymous();
        await SignIn(browser, ruth);
        App.Clock.Advance(TimeSpan.FromMinutes(11));
        var before = (await SignInOf(ruth)).PasswordHash;
        foreach (var (url, field, value) in new[] { ("/me/password", "Password", "a green hat by the sea"), ("/me/mail", "Mail", "new@fernhill.example"), ("/me/tokens", "Name", "Import") })
        {
            var refused = await browser.Click("/me", url, (field, value), ("PasswordAgain", value), ("Most", "Member"), ("Days", 30));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("action=\"/me/proof\"", await refused.Text());
        }
        Assert.Equal((before, Mail(ruth)), ((await SignInOf(ruth)).PasswordHash, (await SignInOf(ruth)).Email));
        Assert.Equal(0, await App.Db(db => db.Set<Token>().CountAsync()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Click("/me", "/me/proof", ("Password", "not the password"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Click("/me", "/me/proof", ("Password", Password))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Click("/me", "/me/tokens", ("Name", "Import"), ("Most", "Member"), ("Days", 30))).StatusCode);
    }

    [Fact]
    public async Task Guessing_the_password_inside_an_open_session_is_slowed_too()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var browser = App.Anonymous();
        await SignIn(browser, ruth);
        for (var i = 0; i < 5; i++)
            await browser.Click("/me", "/me/proof", ("Password", "not the password"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.Click("/me", "/me/proof", ("Password", Password))).StatusCode);
    }

    [Fact]
    public async Task A_new_password_signs_out_every_other_browser()
    {
        var ruth = await HireWithPassword("Ruth Calloway");
        var (here, there) = (App.Anonymous(), App.Anonymous());
        await SignIn(here, ruth);
        await SignIn(there, ruth);
        Assert.Equal(HttpStatusCode.OK, (await here.Click("/me", "/me/password", ("Password", "a green hat by the sea"), ("PasswordAgain", "a green hat by the sea"))).StatusCode);
        Assert.Equal((true, false), (await IsIn(here), await IsIn(there)));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(App.Anonymous(), ruth, "a green hat by the sea")).StatusCode);
    }

    [Fact]
    public async Task A_token_is_shown_once_kept_as_a_hash_and_never_stronger_than_its_owner()
    {
        var tom = await App.Hire("Tom Okafor");
        var browser = App.As(tom);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Click("/me", "/me/tokens", ("Name", "Import"), ("Most", "Administrator"), ("Days", 30))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Click("/me", "/me/tokens", ("Name", "Import"), ("Most", "Member"), ("Days", 366))).StatusCode);
        var key = Key().Match(await (await browser.Click("/me", "/me/tokens", ("Name", "Import"), ("Most", "Member"), ("Days", 30))).Text()).Value;
        Assert.Equal(Keys.Hash(key), await App.Db(db => db.Set<Token>().Select(t => t.KeyHash).SingleAsync()));
        Assert.DoesNotContain(key, await browser.GetStringAsync("/me"));

        var program = App.Anonymous();
        program.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        Assert.Equal(Level.Member, (await program.Read<ShowMe.View>("/me")).Level);
        await App.Db(async db =>
        {
            (await db.Set<SignIn>().SingleAsync(s => s.Id == tom.Id)).Become(Level.ReadOnly);
            return await db.SaveChangesAsync();
        });
        App.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(Level.ReadOnly, (await program.Read<ShowMe.View>("/me")).Level);
        Assert.NotNull(Assert.Single((await browser.Read<ShowMe.View>("/me")).Tokens.Rows).UsedAt);

        App.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/me")).StatusCode);
    }

    [Fact]
    public async Task A_program_cannot_make_itself_a_token_or_change_the_password()
    {
        var program = App.ProgramOf(await HireWithPassword("Ruth Calloway", Level.Administrator));
        Assert.Equal(HttpStatusCode.Forbidden, (await program.Send("/me/tokens", new { Name = "Another", Most = "Member", Days = 30 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.Send("/me/password", new { Password = "a green hat by the sea", PasswordAgain = "a green hat by the sea" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.Send("/me/proof", new { Password })).StatusCode);
    }

    [GeneratedRegex("onside_[A-Za-z0-9_-]{43}")]
    private static partial Regex Key();
}

public sealed class MineOnSqlite() : MineTests(Engine.Sqlite);

public sealed class MineOnPostgres() : MineTests(Engine.Postgres);
