using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Mail;
using Onside.Platform.Web;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Guests;

// What is written to somebody outside, in the language of who asked them. No link is kept: one stands only in the letter for which it was made.
public sealed class GuestLetters(AppDb db, ICompanyFormats company, MailSettings settings, TimeProvider clock)
{
    public Task Ask(Guest guest, Commitment commitment, string link) => Write(guest, commitment.RequesterId, asker =>
        ($"{asker} asks you: {commitment.What}", [$"{asker} asks you: {commitment.What}", $"You can promise it, propose something else or decline, without an account. A code that we send to this address shows that it is you.", $"The link is for you alone and opens until {Day(guest.ExpiresAt, commitment.Zone)}."], settings.Whole(link)));

    // Somebody outside is to confirm a plan.
    public async Task Invite(Guest guest, Outcome outcome, string link)
    {
        var until = Day(guest.ExpiresAt, await Zone(outcome.OwnerId));
        await Write(guest, outcome.OwnerId, asker =>
            ($"{asker} asks you to confirm a plan: {outcome.What}", [$"{asker} asks you to confirm a plan: {outcome.What}", $"You see what is to be reached, by when and by which steps, and say in your words what your part is, without an account. A code that we send to this address shows that it is you.", $"The link is for you alone and opens until {until}."], settings.Whole(link)));
    }

    // What they confirmed is not so any more.
    public async Task Changed(Guest guest, Outcome outcome, string link)
    {
        var until = Day(guest.ExpiresAt, await Zone(outcome.OwnerId));
        await Write(guest, outcome.OwnerId, _ =>
            ($"The plan has changed, please confirm it anew: {outcome.What}", [$"The plan has changed, please confirm it anew: {outcome.What}", $"What is new since you confirmed it stands on the page.", $"The link is for you alone and opens until {until}."], settings.Whole(link)));
    }

    public Task Code(Guest guest, Guid askerId, string code) => Write(guest, askerId, asker =>
        ($"Your code is {code}", [$"Your code is {code}", $"Type it on the page that you have opened, within {(int)Guest.CodeLasts.TotalMinutes} minutes. If you have opened none, somebody else has your link: tell {asker}."], null));

    public async Task Remind(Guid guestId, Commitment commitment, FormattableString sentence)
    {
        if (await db.Set<Guest>().SingleOrDefaultAsync(guest => guest.Id == guestId) is { } guest && guest.IsOpen(clock.Now()))
            await Write(guest, commitment.RequesterId, asker => (sentence, [sentence, $"Open the link that you got from {asker}: it is in the first mail about this."], null));
    }

    private async Task Write(Guest guest, Guid askerId, Func<string, (FormattableString Subject, FormattableString[] Said, string? Link)> write)
    {
        var reader = await Reader.Of(db, askerId, await company.Current());
        var (subject, said, link) = write(reader.Name);
        var lines = said.Select(sentence => Said(sentence, reader)).ToList();
        var html = string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")) + (link is null ? "" : $"<p><a href=\"{WebUtility.HtmlEncode(link)}\">{WebUtility.HtmlEncode(link)}</a></p>");
        var text = string.Join("\n\n", lines.Append(link).OfType<string>()) + "\n";
        Post.Put(db, new(guest.Mail, guest.Name, Said(subject, reader), text, $"<!doctype html><html lang=\"{reader.Culture.TwoLetterISOLanguageName}\"><body>{html}</body></html>"), clock.Now());
    }

    // What a clock says names people by their ids.
    private static string Said(FormattableString sentence, Reader reader) =>
        Eml.OneLine(Say(System.Runtime.CompilerServices.FormattableStringFactory.Create(sentence.Format, [.. sentence.GetArguments().Select(value => value is Somebody ? reader.Name : value)]), reader.Culture));

    private Task<string> Zone(Guid person) => db.Set<Person>().Where(p => p.Id == person).Select(p => p.Zone).SingleAsync();

    private static DateOnly Day(DateTime at, string? zone) => DateOnly.FromDateTime(Zones.Known(zone ?? "UTC").Local(at));
}
