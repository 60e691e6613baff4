using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Platform.Mail;
using Onside.Platform.Jobs;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Wording;
using Onside.Team.Inbox;
using Onside.Team.People.Teams;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Wording;

// Mara and Tom are North, Lena is not; Ruth administers.
public abstract class WordingTests(Engine engine) : CommitmentTests(engine)
{
    private Guid _north;

    private async Task<Guid> North() => _north != default ? _north : _north = await App.Db(db => db.Set<Onside.Team.People.Teams.Team>().Where(team => team.Name == "North").Select(team => team.Id).SingleAsync());

    private async Task<HttpResponseMessage> Rename(HttpClient who, string word, string? name, int? version = null) => await who.Send($"/teams/{await North()}/words/{word}", new { Name = name, Version = version });

    private async Task Renamed(string word, string? name) => Assert.Equal(HttpStatusCode.OK, (await Rename(Ruth, word, name)).StatusCode);

    private async Task<ShowWords.Line> Word(string word) => (await Ruth.Read<ShowWords.View>($"/teams/{await North()}/words")) is var view ? view.Moves.Concat(view.States).Single(line => line.Word == word) : null!;

    [Fact]
    public async Task A_team_reads_its_own_words_and_everybody_else_the_usual_ones()
    {
        var (of, from) = (await Ask(Cast.Tom), await Ask(Cast.Lena));
        await Renamed("move.Promise", "Say yes");
        await Renamed("state.Requested", "On your desk");

        var toms = await App.As(Cast.Tom).GetStringAsync($"/commitments/{of.Commitment.Id}");
        Assert.Contains(">Say yes</a>", toms);
        Assert.Contains("On your desk", toms);
        Assert.DoesNotContain(">Promise</a>", toms);
        Assert.Contains(">Say yes</a>", await App.As(Cast.Tom).GetStringAsync("/"));
        var lenas = await App.As(Cast.Lena).GetStringAsync($"/commitments/{from.Commitment.Id}");
        Assert.Contains(">Promise</a>", lenas);
        Assert.DoesNotContain("On your desk", lenas);

        // What it does is the same, for programs too; whoever says it sees what others call it.
        Assert.Contains("Elsewhere this is called Decline.", await (await Said(of, "Decline", "No thanks")).Text());
        Assert.Equal(CommitmentState.Promised, (await Say(Tom, of, Move.Promise, Promised)).Commitment.State);
        Assert.Contains(">Say yes<", await App.As(Cast.Mara).GetStringAsync($"/commitments/{of.Commitment.Id}"));

        await Renamed("move.Promise", "");
        Assert.DoesNotContain("Say yes", await App.As(Cast.Mara).GetStringAsync($"/commitments/{of.Commitment.Id}"));
    }

    private async Task<HttpResponseMessage> Said(ShowCommitment.View seen, string move, string name)
    {
        await Renamed($"move.{move}", name);
        return await App.As(Cast.Tom).GetAsync($"/commitments/{seen.Commitment.Id}/moves/{move}");
    }

    [Fact]
    public async Task Those_below_read_the_words_of_the_team_above_and_their_own_first()
    {
        var below = await App.Saved(new Onside.Team.People.Teams.Team("Far north"));
        await App.Db(async db =>
        {
            var team = await Onside.Team.People.Teams.Team.Find(db, below.Id);
            team.StandBelow(await db.Set<Onside.Team.People.Teams.Team>().Where(one => one.Name == "North").Select(one => one.Id).SingleAsync());
            team.Take(Cast.Lena.Id);
            return await db.SaveChangesAsync();
        });
        foreach (var kept in App.Services.GetServices<Kept>())
            kept.Forget();
        var asked = await Ask(Cast.Lena);
        await Renamed("move.Promise", "Say yes");
        await Renamed("move.Decline", "Pass");
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/teams/{below.Id}/words/move.Decline", new { Name = "No can do" })).StatusCode);

        var page = await App.As(Cast.Lena).GetStringAsync($"/commitments/{asked.Commitment.Id}");
        Assert.Contains(">Say yes</a>", page);
        Assert.Contains(">No can do</a>", page);
        Assert.DoesNotContain(">Pass</a>", page);
    }

    [Fact]
    public async Task Whoever_leads_the_team_or_one_above_and_administrators_rename_and_nobody_else()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await Rename(Tom, "move.Promise", "Say yes")).StatusCode);
        Assert.DoesNotContain("details", Between(await App.As(Cast.Tom).GetStringAsync($"/teams/{await North()}/words"), "words-moves", "</section>"));
        var team = await Ruth.Read<ShowTeam.View>($"/teams/{await North()}");
        Assert.True((await Ruth.Send($"/teams/{await North()}", new { Name = "North", ManagerId = Cast.Tom.Id, team.Version })).IsSuccessStatusCode);
        foreach (var kept in App.Services.GetServices<Kept>())
            kept.Forget();
        Assert.Equal(HttpStatusCode.OK, (await Rename(Tom, "move.Promise", "Say yes")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Rename(Ruth, "move.Nonsense", "Say yes")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ruth.Send($"/teams/{Guid.CreateVersion7()}/words/move.Promise", new { Name = "Say yes" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ruth.GetAsync($"/teams/{Guid.CreateVersion7()}/words")).StatusCode);
    }

    private static string Between(string page, string from, string until) => page[page.IndexOf(from, StringComparison.Ordinal)..] is var rest ? rest[..rest.IndexOf(until, StringComparison.Ordinal)] : "";

    [Theory]
    [InlineData("Decline")]
    [InlineData("  decline ")]
    [InlineData("Ablehnen")]
    [InlineData("Ask around")]
    public async Task No_word_says_what_another_one_means(string name)
    {
        await Renamed("move.Request", "Ask around");
        var refused = await Rename(Ruth, "move.Promise", name);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Choose a word that cannot be taken for it.", await refused.Text());
        Assert.Null((await Word("move.Promise")).Name);
    }

    [Theory]
    [InlineData("Promise")]
    [InlineData("zusagen")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task The_usual_word_and_none_are_the_same(string? name)
    {
        await Renamed("move.Promise", "Say yes");
        await Renamed("move.Promise", name);
        Assert.Null((await Word("move.Promise")).Name);
    }

    [Fact]
    public async Task A_long_or_hostile_word_does_no_harm()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Rename(Ruth, "move.Promise", new string('a', 31))).StatusCode);
        await Renamed("move.Promise", "<img src=x onerror=alert(1)>");
        var page = await App.As(Cast.Tom).GetStringAsync($"/commitments/{(await Ask(Cast.Tom)).Commitment.Id}");
        Assert.Contains("&lt;img src=x", page);
        Assert.DoesNotContain("<img src=x", page);
    }

    [Fact]
    public async Task A_change_is_on_record_taken_back_and_not_made_over_somebody_elses()
    {
        await Renamed("move.Promise", "Say yes");
        await Renamed("move.Promise", "Sure");
        var stale = await Rename(Ruth, "move.Promise", "Of course", version: 1);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(("Sure", 2), ((await Word("move.Promise")).Name, (await Word("move.Promise")).Version));

        var id = await App.Db(db => db.Set<TeamWord>().Select(word => word.Id).SingleAsync());
        var history = await App.As(Cast.Tom).GetStringAsync($"/history/team-word/{id}");
        Assert.Contains("Say yes", history);
        Assert.Contains("Sure", history);
        var undo = $"/history/{await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == id).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo";
        Assert.Equal(HttpStatusCode.Forbidden, (await Tom.Send(undo, new { })).StatusCode);
        Assert.True((await Ruth.Send(undo, new { })).IsSuccessStatusCode);
        Assert.Equal("Say yes", (await Word("move.Promise")).Name);
        Assert.Contains(">Say yes</a>", await App.As(Cast.Tom).GetStringAsync($"/commitments/{(await Ask(Cast.Tom)).Commitment.Id}"));
    }

    [Fact]
    public async Task A_mail_speaks_as_the_team_of_whoever_reads_it()
    {
        await Renamed("move.Promise", "Say yes");
        await Ask(Cast.Tom);
        await Ask(Cast.Lena);
        await App.In(async scope => { await scope.GetRequiredService<SendNotices>().Run(default); return 0; });
        var letters = (await App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").ToListAsync())).Select(item => item.Read<Letter>()).ToList();
        Assert.Contains("\nSay yes: http", letters.Single(letter => letter.ToName == "Tom Okafor").Text);
        Assert.Contains("\nPromise: http", letters.Single(letter => letter.ToName == "Lena Vogt").Text);
    }
}

public sealed class WordingOnSqlite() : WordingTests(Engine.Sqlite);

public sealed class WordingOnPostgres() : WordingTests(Engine.Postgres);
