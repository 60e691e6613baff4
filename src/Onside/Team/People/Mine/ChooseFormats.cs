using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

// How I want numbers, dates, times and weeks written.
public static class ChooseFormats
{
    public static async Task<Fragment<FormatsCard, FormatsView>> Post(Input<Form> input, AppDb db, Doors doors, Me me, ICompanyFormats company, TimeProvider clock)
    {
        var (form, person) = (input.Valid(), await Person.Find(db, me.Id));
        person.Prefer(new Formats(form.Numbers ?? person.Numbers, form.Dates ?? person.Dates, form.Hours ?? person.Hours, form.Week ?? person.Week));
        await db.SaveChangesAsync();
        doors.Forget();
        return new(await FormatsView.Of(db, me, await company.Current(), clock), "/me", new($"Saved. Formats hold from the next page on."));
    }

    public class Form
    {
        public NumberStyle? Numbers { get; set; }

        public DateStyle? Dates { get; set; }

        public HourStyle? Hours { get; set; }

        public WeekStart? Week { get; set; }
    }
}

// Mine, the company's, and what comes of both in my language.
public sealed record FormatsView(Formats Mine, Formats Company, [property: JsonIgnore] string Locale, [property: JsonIgnore] DateTime Now)
{
    public static async Task<FormatsView> Of(AppDb db, Me me, Formats company, TimeProvider clock)
    {
        var mine = await db.Set<Person>().Where(p => p.Id == me.Id).Select(p => new { p.Locale, p.Numbers, p.Dates, p.Hours, p.Week }).SingleAsync();
        return new(new(mine.Numbers, mine.Dates, mine.Hours, mine.Week), company, mine.Locale, me.Zone.Local(clock.Now()));
    }
}
