using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Mail;
using Onside.Platform.Push;
using Onside.Platform.Web;

namespace Onside.Team.Inbox;

// This browser wants to be told. Whoever had it before is told there no more.
public static class JoinBrowser
{
    private const int MostEach = 20;

    public static async Task<Fragment<ChoicesForm, ChooseNotices.View>> Post(Input<Form> input, HttpContext http, PushLine line, AppDb db, ReasonBook reasons, MailSettings settings, Me me, TimeProvider clock)
    {
        var form = input.Valid();
        if (me.SessionId is not { } session)
            throw new Refusal($"Only a browser in which somebody is signed in can be told.");
        if (!line.Allows(form.Endpoint!))
            throw input.Complain(nameof(Form.Endpoint), $"This is no address of a push service.");
        if (!Is(form.Key!, 65) || !Is(form.Secret!, 16))
            throw input.Complain(nameof(Form.Key), $"These are not a browser's keys.");
        var hash = Keys.Hash(form.Endpoint!);
        await db.Transact(async () =>
        {
            await db.Set<PushBrowser>().Where(browser => browser.EndpointHash == hash).ExecuteDeleteAsync();
            if (await db.Set<PushBrowser>().CountAsync(browser => browser.PersonId == me.Id) >= MostEach)
                throw new Refusal($"You have many browsers here already. Remove one first.");
            db.Add(new PushBrowser(me.Id, session, form.Endpoint!, form.Key!, form.Secret!, Browsers.Name(http.Request.Headers.UserAgent.ToString()), clock.Now()));
            await db.SaveChangesAsync();
        });
        return new(await ChooseNotices.Read(db, reasons, settings, me), seenAt: "/me/notices", new($"This browser will be told."));
    }

    private static bool Is(string text, int bytes) => Base64Url.IsValid(text, out var length) && length == bytes;

    public class Form
    {
        [Required, MaxLength(1000)]
        public string? Endpoint { get; set; }

        [Required, MaxLength(100)]
        public string? Key { get; set; }

        [Required, MaxLength(40)]
        public string? Secret { get; set; }
    }
}

public static class RemoveBrowser
{
    public static async Task<Fragment<ChoicesForm, ChooseNotices.View>> Post(Guid id, Input<Nothing> _, AppDb db, ReasonBook reasons, MailSettings settings, Me me)
    {
        if (await db.Transact(() => db.Set<PushBrowser>().Where(browser => browser.Id == id && browser.PersonId == me.Id).ExecuteDeleteAsync()) == 0)
            throw Refusal.NotFound();
        return new(await ChooseNotices.Read(db, reasons, settings, me), seenAt: "/me/notices", new($"This browser is told nothing more."));
    }
}
