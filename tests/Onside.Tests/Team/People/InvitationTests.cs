using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.People;

public abstract class InvitationTests(Engine engine) : PeopleTest(engine)
{
    [Fact]
    public async Task Somebody_invited_chooses_a_password_and_is_in()
    {
        var ruth = await App.Hire("Ruth Calloway", Level.Administrator);
        var page = await (await App.As(ruth).Click("/people/new", "/people",
            ("Name", "Ada Byron"), ("Mail", "ada@fernhill.example"), ("Level", "ReadOnly"), ("Sight", "Own"), ("Functions", "Finance"), ("Functions", "Legal"))).Text();
        var link = Link(page);
        var ada = await App.Db(db => db.Set<Person>().SingleAsync(p => p.Name == "Ada Byron"));
        Assert.Equal([Function.Finance, Function.Legal], ada.Functions.Order());

        var browser = App.Anonymous();
        Assert.Contains("Ada Byron", await browser.GetStringAsync(link));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(link, link, ("Password", "short"), ("PasswordAgain", "short"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(link, link, ("Password", "Byron-byron-1815"), ("PasswordAgain", "Byron-byron-1815"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(link, link, ("Password", Password), ("PasswordAgain", "another hat entirely"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Submit(link, link, ("Password", Password), ("PasswordAgain", Password))).StatusCode);
        Assert.True(await IsIn(browser));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).StatusCode);
        var (level, hash) = await App.Db(async db => (await db.Set<SignIn>().Where(s => s.Id == ada.Id).Select(s => s.Level).SingleAsync(), await db.Set<SignIn>().Where(s => s.Id == ada.Id).Select(s => s.PasswordHash).SingleAsync()));
        Assert.Equal(Level.ReadOnly, level);
        Assert.DoesNotContain(Password, hash);
    }

    // Red when SignInLink.Take forgets to ask for UsedAt: all of them come in.
    [Fact]
    public async Task Of_many_who_use_an_invitation_at_once_one_comes_in()
    {
        var link = (await Add("Ada Byron", "ada@fernhill.example")).Link!;
        var passwords = Enumerable.Range(0, 6).Select(i => $"{Password} number {i}").ToArray();
        var answers = await Task.WhenAll(passwords.Select(password => App.Anonymous().Submit(link, link, ("Password", password), ("PasswordAgain", password))));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther));
        Assert.Equal(1, await App.Db(db => db.Set<Session>().CountAsync()));
    }

    [Fact]
    public async Task A_link_is_kept_as_a_hash_only()
    {
        var key = (await Add("Ada Byron", "ada@fernhill.example")).Link!.Split('/')[^1];
        var kept = await App.Db(db => db.Set<SignInLink>().SingleAsync());
        Assert.Equal(Keys.Hash(key), kept.KeyHash);
        Assert.Equal(TimeSpan.FromDays(7), kept.ExpiresAt - kept.CreatedAt);
        Assert.DoesNotContain(key, string.Join(' ', await App.Db(db => db.Set<PlatformEvent>().Select(e => e.Payload ?? "").ToListAsync())));
    }

    [Fact]
    public async Task An_invitation_runs_out_after_a_week()
    {
        var link = (await Add("Ada Byron", "ada@fernhill.example")).Link!;
        App.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Looking_at_a_sign_in_link_does_not_use_it_and_an_hour_later_it_is_dead()
    {
        var ruth = await App.Hire("Ruth Calloway", Level.Administrator);
        var (used, late) = (await ComeIn(ruth), await ComeIn(ruth));
        for (var i = 0; i < 3; i++)
            Assert.Contains("Ruth Calloway", await App.Anonymous().GetStringAsync(used));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => App.Anonymous().Submit(used, used)));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther));
        App.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().Submit("/sign-in", late)).StatusCode);
    }

    [Fact]
    public async Task A_link_for_signing_in_does_not_change_a_password_nor_the_other_way_round()
    {
        var ruth = await App.Hire("Ruth Calloway", Level.Administrator);
        var key = (await ComeIn(ruth)).Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().Submit("/sign-in", $"/welcome/{key}", ("Password", Password), ("PasswordAgain", Password))).StatusCode);
        var welcome = (await Add("Ada Byron", "ada@fernhill.example")).Link!.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().Submit("/sign-in", $"/sign-in/link/{welcome}")).StatusCode);
    }

    [Fact]
    public async Task Open_links_die_with_the_address_the_password_and_the_person()
    {
        var ruth = await HireWithPassword("Ruth Calloway", Level.Administrator);
        var ada = await Add("Ada Byron", "ada@fernhill.example");
        await App.As(ruth).Submit($"/people/{ada.PersonId}/edit", $"/people/{ada.PersonId}", ("Name", "Ada Byron"), ("Mail", "ada.byron@fernhill.example"), ("Sight", "Own"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(ada.Link)).StatusCode);

        var bob = await Add("Bob Hale", "bob@fernhill.example");
        await App.As(ruth).Submit($"/people/{bob.PersonId}/deactivation", $"/people/{bob.PersonId}/deactivation", ("SuccessorId", ruth.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(bob.Link)).StatusCode);

        var own = await ComeIn(ruth);
        Assert.Equal(HttpStatusCode.SeeOther, (await App.As(ruth, false).Submit("/me", "/me/password", ("Password", "a green hat by the sea"), ("PasswordAgain", "a green hat by the sea"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(own)).StatusCode);
    }

    [Fact]
    public async Task A_new_link_helps_who_forgot_the_password_and_voids_the_one_before()
    {
        var (ruth, tom) = (await App.Hire("Ruth Calloway", Level.Administrator), await HireWithPassword("Tom Okafor"));
        var browser = App.Anonymous();
        await SignIn(browser, tom);
        var first = Link(await (await App.As(ruth).Click($"/people/{tom.Id}", $"/people/{tom.Id}/link")).Text());
        var second = Link(await (await App.As(ruth).Click($"/people/{tom.Id}", $"/people/{tom.Id}/link")).Text());
        Assert.Equal(HttpStatusCode.NotFound, (await App.Anonymous().GetAsync(first)).StatusCode);
        await App.Anonymous().Submit(second, second, ("Password", "a green hat by the sea"), ("PasswordAgain", "a green hat by the sea"));

        Assert.False(await IsIn(browser));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(App.Anonymous(), tom)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignIn(App.Anonymous(), tom, "a green hat by the sea")).StatusCode);
    }

    [Fact]
    public async Task The_same_address_is_not_invited_twice()
    {
        var ruth = await App.Hire("Ruth Calloway", Level.Administrator);
        var answer = await App.As(ruth).Click("/people/new", "/people", ("Name", "Ruth Again"), ("Mail", "RUTH.calloway@fernhill.example"), ("Level", "Member"), ("Sight", "Own"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("form-Mail-error", await answer.Text());
    }

    private Task<AddPerson.Added> Add(string name, string mail) => App.In(scope =>
        AddPerson.Run(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<Passwords>(), new(name, mail), App.Clock.Now()));

    private Task<string> ComeIn(Person person) => App.Db(async db =>
    {
        var link = SignInLink.Add(db, person.Id, LinkPurpose.ComeIn, SignInLink.Shortly, App.Clock.Now());
        await db.SaveChangesAsync();
        return link;
    });

    private static string Link(string page) => new Uri(System.Text.RegularExpressions.Regex.Match(page, "value=\"(https://[^\"]+/welcome/[^\"]+)\"").Groups[1].Value).AbsolutePath;
}

public sealed class InvitationsOnSqlite() : InvitationTests(Engine.Sqlite);

public sealed class InvitationsOnPostgres() : InvitationTests(Engine.Postgres);
