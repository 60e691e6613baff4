using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Tests.Rig;

using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Tests.Customers.Selling;

public abstract class PresentationTests(Engine engine) : NeedsTest(engine)
{
    private string Log => $"/deals/{Deal.Id}/presentations";

    [Fact]
    public async Task What_was_shown_is_written_down_with_who_saw_it_and_how_they_took_it()
    {
        await Begin();
        var (taps, quiet) = (await Write("Guests drink from every tap"), await Write("Quiet work", "Should"));
        var told = await As<ShowPresentations.View>(await Mara.Send(Log, new { On = Day, PresentedById = Cast.Tom.Id, ContactIds = new[] { Hugo.Id }, NeedIds = new[] { quiet.Id, taps.Id }, Reaction = "Convinced", Note = "He wants it before May" }));
        var row = Assert.Single(told.Presentations);
        Assert.Equal((Day, "Tom Okafor", Reaction.Convinced, "He wants it before May"), (row.On, row.PresentedBy.Name, row.Reaction, row.Note));
        Assert.Equal(["Hugo Stern"], row.Contacts.Select(contact => contact.Name));
        Assert.Equal(["Guests drink from every tap", "Quiet work"], row.Needs.Select(need => need.Name));
        await Mara.Send(Log, new { On = Day.AddDays(1), Reaction = "Doubtful" });
        Assert.Equal([Reaction.Doubtful, Reaction.Convinced], (await Mara.Read<ShowPresentations.View>(Log)).Presentations.Select(one => one.Reaction));
        Assert.Contains("wrote down a presentation: Convinced", await Timeline());
        Assert.Contains("Shown to Hugo Stern", await App.As(Cast.Ben).GetStringAsync(Log));
    }

    [Fact]
    public async Task What_is_missing_or_foreign_is_said_at_its_field()
    {
        await Begin();
        var other = await Cast.Deal("Ward dispensers");
        await Mara.Send($"/deals/{other.Id}/needs", new { Text = "Water on every ward" });
        var foreign = await App.Db(db => db.Set<Need>().Where(need => need.DealId == other.Id).Select(need => need.Id).SingleAsync());
        await Refused(await Mara.Send(Log, new { On = Day }), "Reaction", "how they took it");
        await Refused(await Mara.Send(Log, new { Reaction = "Neutral" }), "On", "which day");
        await Refused(await Mara.Send(Log, new { On = Day.AddDays(9), Reaction = "Neutral" }), "On", "has not come yet");
        await Refused(await Mara.Send(Log, new { On = Day, Reaction = "Neutral", ContactIds = new[] { Nora.Id } }), "ContactIds", "works for this customer");
        await Refused(await Mara.Send(Log, new { On = Day, Reaction = "Neutral", NeedIds = new[] { foreign } }), "NeedIds", "needs of this deal");
        await Refused(await Mara.Send(Log, new { On = Day, Reaction = "Neutral", PresentedById = Cast.Claire.Id }), "PresentedById", "somebody who works here");
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send(Log, new { On = Day, Reaction = "Neutral" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync(Log)).StatusCode);
        Assert.Empty((await Mara.Read<ShowPresentations.View>(Log)).Presentations);
    }

    [Fact]
    public async Task Written_without_a_script_and_taken_back_by_the_note_that_follows_a_click()
    {
        await Begin();
        var need = await Write("Guests drink from every tap");
        var mara = App.As(Cast.Mara);
        var sent = await mara.Submit($"{Log}/new", Log, ("On", "2026-11-18"), ("Reaction", "Interested"), ("ContactIds", Hugo.Id), ("NeedIds", need.Id));
        Assert.Equal($"/deals/{Deal.Id}", sent.RequestMessage!.RequestUri!.AbsolutePath);
        var first = Assert.Single((await Mara.Read<ShowPresentations.View>(Log)).Presentations);
        Assert.Equal("Mara Lindqvist", first.PresentedBy.Name);

        var clicked = await (await mara.Click($"{Log}/new", Log, ("On", "2026-11-18"), ("Reaction", "Neutral"))).Text();
        var undo = System.Text.RegularExpressions.Regex.Match(clicked, "hx-post=\"(/history/[^\"]+/undo)\" hx-target=\"#presentations-").Groups[1].Value;
        Assert.NotEqual("", undo);
        Assert.Equal(HttpStatusCode.OK, (await mara.Click($"{Log}/new", undo)).StatusCode);
        Assert.Equal(first.Id, Assert.Single((await Mara.Read<ShowPresentations.View>(Log)).Presentations).Id);
        Assert.Contains("took back a presentation", await Timeline());
        Assert.Contains("Filtration for 14 hotels", await mara.GetStringAsync($"/history/presentation/{first.Id}"));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }
}

public sealed class PresentationsOnSqlite() : PresentationTests(Engine.Sqlite);

public sealed class PresentationsOnPostgres() : PresentationTests(Engine.Postgres);
