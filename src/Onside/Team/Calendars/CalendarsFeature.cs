using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

// When people of a place work, which days are free there, and who lives by which calendar.
public static class CalendarsFeature
{
    public static void AddCalendars(this IServiceCollection services)
    {
        services.AddKept(CalendarBook.Load);
        services.AddScoped<IDemoPart, DemoCalendars>();
        services.AddSingleton(new Setting($"Working calendars", $"When people of a place work, and their holidays.", "/settings/calendars", "calendar", 15));
    }

    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        app.MapGet("/calendars/day", TellDay.Get).ForReaders();
        app.MapGet("/me/calendar", ChooseCalendar.Get).ForReaders();
        app.MapPost("/me/calendar", ChooseCalendar.Post).ForReaders();
        app.MapGet("/people/{id:guid}/calendar", GiveCalendar.Get).ForAdministrators();
        app.MapPost("/people/{id:guid}/calendar", GiveCalendar.Post).ForAdministrators();

        var calendars = app.MapGroup("/settings/calendars");
        calendars.MapGet("", ListCalendars.Get).ForAdministrators();
        calendars.MapGet("/new", AddCalendar.Get).ForAdministrators();
        calendars.MapPost("", AddCalendar.Post).ForAdministrators();
        calendars.MapGet("/{id:guid}", ShowCalendar.Get).ForAdministrators();
        calendars.MapGet("/{id:guid}/edit", EditCalendar.Get).ForAdministrators();
        calendars.MapPost("/{id:guid}", EditCalendar.Post).ForAdministrators();
        calendars.MapPost("/{id:guid}/usual", MakeCalendarUsual.Post).ForAdministrators();
        calendars.MapPost("/{id:guid}/retirement", RetireCalendar.Post).ForAdministrators();
        calendars.MapPost("/{id:guid}/retirement/undo", BringCalendarBack.Post).ForAdministrators();
        calendars.MapPost("/{id:guid}/holidays", AddHoliday.Post).ForAdministrators();
        calendars.MapPost("/{id:guid}/holidays/import", ImportHolidays.Post).ForAdministrators();
        calendars.MapPost("/{id:guid}/holidays/{holidayId:guid}/removal", RemoveHoliday.Post).ForAdministrators();
        calendars.MapPost("/{id:guid}/holidays/{holidayId:guid}/removal/undo", BringHolidayBack.Post).ForAdministrators();
    }
}
