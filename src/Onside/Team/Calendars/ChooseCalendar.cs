using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Calendars;

// By which calendar I live.
public static class ChooseCalendar
{
    public static async Task<Page<MyCalendarPage, View>> Get(AppDb db, Me me, TimeProvider clock) => new(await Read(me.Id, db, me, clock));

    public static async Task<Fragment<CalendarChoice, View>> Post(Input<Form> input, AppDb db, Me me, Kept<CalendarBook> kept, TimeProvider clock)
    {
        await Keep(me.Id, input, db, kept);
        return new(await Read(me.Id, db, me, clock), seenAt: "/me/calendar", new($"Saved."));
    }

    public static async Task Keep(Guid personId, Input<Form> input, AppDb db, Kept<CalendarBook> kept)
    {
        var (form, known) = (input.Valid(), await db.Set<PersonCalendar>().SingleOrDefaultAsync(p => p.PersonId == personId));
        if (form.CalendarId is { } id && id != known?.CalendarId && !await db.Set<WorkingCalendar>().AnyAsync(c => c.Id == id && c.RetiredAt == null))
            throw input.Complain(nameof(Form.CalendarId), $"Choose one of the offered values.");
        (known ?? db.Add(new PersonCalendar(personId)).Entity).LiveBy(form.CalendarId);
        await db.SaveChangesAsync();
        kept.Forget();
    }

    public static async Task<View> Read(Guid personId, AppDb db, Me me, TimeProvider clock)
    {
        var (book, today) = (await CalendarBook.Load(db), clock.Today(me.Zone));
        var chosen = await db.Set<PersonCalendar>().Where(p => p.PersonId == personId).Select(p => p.CalendarId).SingleOrDefaultAsync();
        var place = book.Of(personId);
        return new(personId, chosen, book.Usual?.Name, place?.Name, place is null ? [] : CalendarForm.Rows(place.Hours), place is null ? [] : [.. place.Ahead(today).Select(one => new Free(one.Day, one.Free.Name, one.Free.WorkUntil))],
            [.. book.All.Where(one => !one.IsRetired || one.Id == chosen).Select(one => new Choice(one.Id.ToString(), $"{one.Name} · {one.Where}"))]);
    }

    public class Form
    {
        // The company's usual one, when it is left out.
        public Guid? CalendarId { get; set; }
    }

    public sealed record Free(DateOnly Day, string Name, TimeOnly? WorkUntil);

    public sealed record View(Guid PersonId, Guid? CalendarId, string? Usual, string? Name, IReadOnlyList<CalendarForm.DayRow> Hours, IReadOnlyList<Free> Ahead, [property: JsonIgnore] IReadOnlyList<Choice> Offered)
    {
        // Of somebody else, as an administrator gives it.
        [JsonIgnore]
        public string? Person { get; init; }

        [JsonIgnore]
        public string Action => Person is null ? "/me/calendar" : $"/people/{PersonId}/calendar";
    }
}

// An administrator gives somebody a calendar.
public static class GiveCalendar
{
    public static async Task<Page<PersonCalendarPage, ChooseCalendar.View>> Get(Guid id, AppDb db, Me me, TimeProvider clock) => new(await Read(id, db, me, clock));

    public static async Task<Fragment<CalendarChoice, ChooseCalendar.View>> Post(Guid id, Input<ChooseCalendar.Form> input, AppDb db, Me me, Kept<CalendarBook> kept, TimeProvider clock)
    {
        await People.Person.Find(db, id);
        await ChooseCalendar.Keep(id, input, db, kept);
        return new(await Read(id, db, me, clock), seenAt: $"/people/{id}/calendar", new($"Saved."));
    }

    private static async Task<ChooseCalendar.View> Read(Guid id, AppDb db, Me me, TimeProvider clock)
    {
        var person = await People.Person.Find(db, id);
        return await ChooseCalendar.Read(id, db, me, clock) with { Person = person.Name };
    }
}
