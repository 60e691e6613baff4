using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Communication;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Hanging;

public abstract class AnnouncementTests(Engine engine) : HangingTests(engine)
{
    [Fact]
    public async Task Who_decides_must_say_that_they_know_and_for_others_it_is_enough_to_be_told()
    {
        var asked = await Promise();
        var (decides, hears) = (await Plan(asked, new { What = "The price stands", AudienceId = Ines.Id, Decides = true, OwnerId = Cast.Tom.Id, DueAt = Now.AddDays(1) }), await Plan(asked, new { What = "We come on Friday", Audience = "Hugo Stern, Harbour Hotels", Channel = "Call", OwnerId = Cast.Tom.Id, DueAt = Now.AddDays(1) }));
        Assert.Contains("Mara Lindqvist asks you to tell Ines Duarte: The price stands", await Heard(Tom));
        var (told, done) = (await Make(Tom, decides, CommunicationMove.Send), await Make(Tom, hears, CommunicationMove.Send));
        Assert.Equal((false, true), (told.IsDone, done.IsDone));
        Assert.Contains("Tom Okafor tells you: The price stands", await Heard(InesHers));

        var known = await Make(InesHers, told, CommunicationMove.Acknowledge);
        Assert.Equal((CommunicationState.Acknowledged, true), (known.State, known.IsDone));
        Assert.Contains("Ines Duarte knows: The price stands", await Heard(Tom));
        Assert.Contains("knows: The price stands", await (await App.As(Cast.Mara).GetAsync($"/timeline/commitment/{asked.Commitment.Id}")).Text());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Every_move_in_every_state_is_made_or_refused_as_the_model_says()
    {
        await Begin();
        (HttpClient Who, Role? Role)[] people = [(Tom, Role.Owner), (InesHers, Role.Participant), (Mara, null), (Ruth, null)];
        foreach (var decides in new[] { true, false })
            foreach (var state in Enum.GetValues<CommunicationState>())
                foreach (var move in Enum.GetValues<CommunicationMove>())
                {
                    var asked = await Ask(Cast.Tom, $"{state} {move} {decides}");
                    foreach (var (who, role) in people)
                    {
                        // What is sent to somebody who does not decide is never missed.
                        if (state == CommunicationState.Missed && !decides)
                            continue;
                        var before = await Lead(asked, state, decides);
                        var expected = role is { } its && CommunicationRows.Make(state, move, its, decides) is Answer<CommunicationState>.Made made ? made.Now : (CommunicationState?)null;
                        var answer = await Move(who, before, move);
                        Assert.True(answer.StatusCode == (expected is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK), $"{state} {move} by {role}: {await answer.Text()}");
                        Assert.Equal(expected ?? state, (await Again(before)).State);
                    }
                }
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var asked = await Promise();
        await Refused(await Mara.Send(On(asked), new { Audience = "Hugo", DueAt = Now.AddDays(1) }), "What", "must know");
        await Refused(await Mara.Send(On(asked), new { What = "The price", DueAt = Now.AddDays(1) }), "Audience", "who must be told");
        await Refused(await Mara.Send(On(asked), new { What = "The price", Audience = "Hugo" }), "DueAt", "by when");
        await Refused(await Mara.Send(On(asked), new { What = "The price", Audience = "Hugo", DueAt = Now.AddDays(-1) }), "DueAt", "passed already");
        await Refused(await Mara.Send(On(asked), new { What = "The price", AudienceId = Cast.Lena.Id, DueAt = Now.AddDays(1) }), "AudienceId", "cannot see this");
        var planned = await Plan(asked, new { What = "The price", Audience = "Hugo Stern", DueAt = Now.AddDays(1) });
        Assert.Contains("Only Mara Lindqvist and Hugo Stern have a word here", await (await Move(Tom, planned, CommunicationMove.Send)).Text());
        await Make(Mara, planned, CommunicationMove.Send);
        Assert.Equal(HttpStatusCode.Conflict, (await Move(Mara, planned, CommunicationMove.Acknowledge)).StatusCode);
    }

    [Fact]
    public async Task What_was_not_told_in_time_or_not_answered_by_who_decides_is_missed_and_told_once()
    {
        var asked = await Promise();
        var (silent, unanswered, done) = (await Lead(asked, CommunicationState.Planned, false), await Lead(asked, CommunicationState.Sent, true), await Lead(asked, CommunicationState.Sent, false));
        await Run<MissAnnouncements>();
        Assert.Equal(CommunicationState.Planned, (await Again(silent)).State);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Run<MissAnnouncements>();
        await Run<MissAnnouncements>();
        Assert.Equal([CommunicationState.Missed, CommunicationState.Missed, CommunicationState.Sent], new[] { await Again(silent), await Again(unanswered), await Again(done) }.Select(one => one.State));
        Assert.Equal(2, (await Heard(Mara)).Count(said => said.StartsWith("Not told to Ines Duarte in time", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_works_without_a_script_and_is_hidden_from_who_does_not_see_the_promise()
    {
        var asked = await Promise();
        var mara = App.As(Cast.Mara);
        Assert.Contains("Nobody, as far as anybody has said", await (await mara.GetAsync(On(asked))).Text());
        var written = await mara.Submit(On(asked), On(asked), ("What", "The price stands"), ("Audience", "Hugo Stern"), ("Channel", "Mail"), ("OwnerId", Cast.Mara.Id), ("DueAt", "2026-11-25T10:00"));
        Assert.Equal($"/commitments/{asked.Commitment.Id}", written.RequestMessage!.RequestUri!.AbsolutePath);
        var planned = Assert.Single((await Mara.Read<ShowAnnouncements.View>(On(asked))).Announcements);
        var sent = await mara.Submit(On(asked), $"/told/{planned.Id}/moves", ("Move", "Send"), ("Seen", planned.Version));
        Assert.Contains("Told", await sent.Text());
        Assert.Equal(CommunicationState.Sent, (await Again(planned)).State);
        foreach (var who in new[] { App.ProgramOf(Cast.Lena), App.ProgramOf(Cast.Claire) })
            foreach (var url in new[] { On(asked), $"/told/{planned.Id}" })
                Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync(url)).StatusCode);
    }

    private static string On(ShowCommitment.View asked) => $"/told/on/commitment/{asked.Commitment.Id}";

    private async Task<AnnouncementView> Plan(ShowCommitment.View on, object form)
    {
        var known = (await Mara.Read<ShowAnnouncements.View>(On(on))).Announcements.Select(one => one.Id).ToHashSet();
        return Assert.Single((await As<ShowAnnouncements.View>(await Mara.Send(On(on), form))).Announcements, one => !known.Contains(one.Id));
    }

    private static Task<HttpResponseMessage> Move(HttpClient who, AnnouncementView seen, CommunicationMove move) => who.Send($"/told/{seen.Id}/moves", new { Move = move.ToString(), Seen = seen.Version });

    private static async Task<AnnouncementView> Make(HttpClient who, AnnouncementView seen, CommunicationMove move) => (await As<ShowAnnouncement.View>(await Move(who, seen, move))).Announcement;

    private async Task<AnnouncementView> Again(AnnouncementView one) => (await Mara.Read<ShowAnnouncement.View>($"/told/{one.Id}")).Announcement;

    // A new one in this state; Tom tells Ines.
    private async Task<AnnouncementView> Lead(ShowCommitment.View on, CommunicationState state, bool decides)
    {
        var planned = await Plan(on, new { What = "The price stands", AudienceId = Ines.Id, Decides = decides, OwnerId = Cast.Tom.Id, DueAt = Now.AddMinutes(30) });
        if (state == CommunicationState.Missed)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(30));
            await Run<MissAnnouncements>();
            return await Again(planned);
        }
        if (state == CommunicationState.Planned)
            return planned;
        var sent = await Make(Tom, planned, CommunicationMove.Send);
        return state == CommunicationState.Sent ? sent : await Make(InesHers, sent, CommunicationMove.Acknowledge);
    }
}

public sealed class AnnouncementsOnSqlite() : AnnouncementTests(Engine.Sqlite);

public sealed class AnnouncementsOnPostgres() : AnnouncementTests(Engine.Postgres);
