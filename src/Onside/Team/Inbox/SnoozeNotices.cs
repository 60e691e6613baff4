using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// Put off until later today, tomorrow morning, next week, or a moment of my choice.
public static class SnoozeNotices
{
    private static readonly TimeOnly Morning = new(8, 30);

    public static async Task<Fragment<NoticeList, InboxList>> Post(Input<Form> input, Pile pile, AppDb db, Me me)
    {
        var (form, now) = (input.Valid(), pile.Now);
        var until = form.For == Later.Pick ? form.At ?? throw input.Complain(nameof(Form.At), $"Say when it shall come again.") : Until(form.For, now, me.Zone);
        if (until <= now)
            throw input.Complain(nameof(Form.At), $"This moment is over.");
        if (until > now.AddYears(2))
            throw input.Complain(nameof(Form.At), $"This date is too far away.");
        var notices = await form.Of(pile);
        foreach (var notice in notices)
            notice.Snooze(until, now);
        await db.SaveChangesAsync();
        return await Answer.Of(pile, form.Show, notices.Count == 0 ? null : new($"It comes again {Said(until, me)}.", "/inbox/snooze/undo", Moment.Of(now, form.Show), "#inbox"));
    }

    public static async Task<Fragment<NoticeList, InboxList>> PostUndo(Input<Moment> input, Pile pile, AppDb db)
    {
        var form = input.Valid();
        foreach (var notice in await pile.Mine.Where(notice => notice.DoneAt == null && notice.SnoozedAt == form.At).Take(Chosen.Most).ToListAsync())
            notice.Wake();
        await db.SaveChangesAsync();
        return await Answer.Of(pile, form.Show);
    }

    // By the reader's own clock: a morning is a morning on the day the clocks change too.
    public static DateTime Until(Later later, DateTime now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(zone.Local(now));
        return later switch
        {
            Later.Today => now.AddHours(3),
            Later.NextWeek => zone.Instant(today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1), Morning),
            _ => zone.Instant(today.AddDays(1), Morning),
        };
    }

    private static string Said(DateTime until, Me me)
    {
        var at = me.Zone.Local(until);
        return $"{at.ToString(Dated("ddd d MMM"), me.Culture)}, {at.ToString("t", me.Culture)}";
    }

    public class Form : Chosen
    {
        public Later For { get; set; }

        // For Pick: by my own clock when it has no zone.
        public DateTime? At { get; set; }
    }
}

public enum Later
{
    Today,
    Tomorrow,
    NextWeek,
    Pick,
}
