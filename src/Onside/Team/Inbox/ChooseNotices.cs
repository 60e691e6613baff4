using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Mail;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// What reaches me how: kind by kind, the hour of the digest, and the hours in which I am left alone.
public static class ChooseNotices
{
    public static async Task<Page<ChoicesPage, View>> Get(AppDb db, ReasonBook reasons, MailSettings settings, Me me) => new(await Read(db, reasons, settings, me));

    public static async Task<Fragment<ChoicesForm, View>> Post(Input<Form> input, NoticeWishes wishes, AppDb db, ReasonBook reasons, MailSettings settings, Me me)
    {
        var form = input.Valid();
        if (form.QuietFrom is null != form.QuietUntil is null)
            throw input.Complain(form.QuietFrom is null ? nameof(Form.QuietFrom) : nameof(Form.QuietUntil), $"Quiet hours need a beginning and an end.");
        var hours = await db.Set<NoticeHours>().SingleOrDefaultAsync(h => h.PersonId == me.Id) ?? db.Add(new NoticeHours(me.Id)).Entity;
        hours.Keep(new(form.DigestAt ?? NoticeHours.Usual.DigestAt, form.QuietFrom, form.QuietUntil));
        var known = await db.Set<NoticeChoice>().Where(choice => choice.PersonId == me.Id).ToDictionaryAsync(choice => choice.Reason);
        foreach (var reason in reasons.All)
            if (form.Choices.FindLast(choice => choice.Reason == reason.Key) is { } told)
                if (known.TryGetValue(reason.Key, out var choice))
                    choice.Take(told.Mail, told.Push);
                else
                    db.Add(NoticeChoice.Of(me.Id, reason, told.Mail, told.Push));
        await wishes.Replan(me.Id, hours.Hours, form.Choices.Where(choice => choice.Reason is not null).DistinctBy(choice => choice.Reason).ToDictionary(choice => choice.Reason!, choice => (choice.Mail, choice.Push)), me.Zone);
        await db.SaveChangesAsync();
        return new(await Read(db, reasons, settings, me), seenAt: "/me/notices", new($"Saved."));
    }

    public static async Task<View> Read(AppDb db, ReasonBook reasons, MailSettings settings, Me me)
    {
        var known = await db.Set<NoticeChoice>().Where(choice => choice.PersonId == me.Id).ToDictionaryAsync(choice => choice.Reason);
        var hours = (await db.Set<NoticeHours>().SingleOrDefaultAsync(h => h.PersonId == me.Id))?.Hours ?? NoticeHours.Usual;
        var browsers = await db.Set<PushBrowser>().Where(b => b.PersonId == me.Id).OrderBy(b => b.Id).Select(b => new Browser(b.Id, b.Name, b.At)).ToListAsync();
        return new([.. reasons.All.Select(reason => new Row(reason.Key, Say(reason.Called), known.GetValueOrDefault(reason.Key)?.Mail ?? reason.Mail, known.GetValueOrDefault(reason.Key)?.Push ?? reason.Push))],
            hours.DigestAt, hours.QuietFrom, hours.QuietUntil, me.Zone.Id, settings.Smtp is not null, browsers);
    }

    public class Form
    {
        public List<Line> Choices { get; set; } = [];

        public TimeOnly? DigestAt { get; set; }

        public TimeOnly? QuietFrom { get; set; }

        public TimeOnly? QuietUntil { get; set; }
    }

    public class Line
    {
        [MaxLength(40)]
        public string? Reason { get; set; }

        public MailChoice Mail { get; set; }

        public bool Push { get; set; }
    }

    public sealed record Row(string Reason, string Called, MailChoice Mail, bool Push);

    public sealed record Browser(Guid Id, string Name, DateTime At);

    public sealed record View(IReadOnlyList<Row> Choices, TimeOnly DigestAt, TimeOnly? QuietFrom, TimeOnly? QuietUntil, string Zone, bool HasMailServer, IReadOnlyList<Browser> Browsers) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"What reaches me how"), "me", (Say($"Me and my settings"), "/me"));
    }
}
