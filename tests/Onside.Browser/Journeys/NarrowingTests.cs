using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Team.Activities;

namespace Onside.Browser.Journeys;

// A list is narrowed, grouped and kept as a view, without a manual.
public sealed class NarrowingTests : IAsyncLifetime
{
    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task A_filter_is_added_another_way_is_offered_and_the_view_is_kept(Look look)
    {
        await using var visit = await _office.As(_office.Cast.Mara, look);
        var page = await visit.Go("/deals");
        await page.GetByText("Add a filter").ClickAsync();
        await page.GetByLabel("Show only those whose").SelectOptionAsync("close");
        await page.GetByLabel("When").SelectOptionAsync("next-365-days");
        await visit.IsSound("filter-open");
        await page.Locator("#narrowing").GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await page.Locator(".list-top .chip").Shows().ToContainTextAsync("Close date");

        await page.Locator(".chip .or").ClickAsync();
        await page.GetByLabel("or whose").WaitForAsync();
        await visit.Quiet();
        await page.GetByLabel("or whose").SelectOptionAsync("name");
        await page.GetByLabel("Text").FillAsync("filtr");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".list-top .chip").Shows().ToContainTextAsync("or Name begins with filtr");

        await page.Locator(".list-menu > summary", new() { HasTextString = "Group" }).ClickAsync();
        await page.Link("Stage").Last.ClickAsync();
        await page.Locator(".groups tfoot").Shows().ToContainTextAsync("All of them");
        await visit.IsSound("groups");

        await page.GetByText("Save as a view").ClickAsync();
        await page.GetByLabel("Name of the view").FillAsync("Soon or filters");
        await visit.IsSound("save-view");
        await page.Button("Save the view").ClickAsync();
        await page.Locator(".tabs [aria-current=page]").Shows().ToHaveTextAsync("Soon or filters");
        await page.Link("Change the view").ClickAsync();
        await visit.IsSound("view");
        await page.Button("Delete the view").ClickAsync();
        await page.Locator(".tabs").GetByText("Soon or filters").Shows().ToHaveCountAsync(0);
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator(".tabs [aria-current=page]").Shows().ToHaveTextAsync("Soon or filters");
        visit.Faults.None();
    }

    [Fact]
    public async Task Without_a_script_each_step_is_a_page()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Desk with { HasScripts = false });
        var page = await visit.Go("/lists/deal/term?List=%3FSort%3Dname");
        await page.GetByLabel("Show only those whose").SelectOptionAsync("amount");
        await page.Button("Go on").ClickAsync();
        await page.GetByLabel("Number").FillAsync("10");
        await page.Locator("#narrowing").GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator(".list-top .chip").Shows().ToContainTextAsync("Amount from");
        await page.Locator(".list-top .chip a").First.ClickAsync();
        await page.Locator(".list-top .chip").Shows().ToHaveCountAsync(0);
        visit.Faults.None();
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task Some_rows_are_changed_together_after_a_look_and_taken_back(Look look)
    {
        await using var visit = await _office.As(_office.Cast.Mara, look);
        var page = await visit.Go("/deals");
        await page.GetByLabel("Choose Filtration for 14 hotels").CheckAsync();
        await visit.IsSound("pick");
        await page.Locator(".list-top").GetByText("Change together").ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync("category");
        await page.Locator("#change-value select").SelectOptionAsync("Commit");
        await page.Button("See what would change").ClickAsync();
        await page.Locator("#preview").Shows().ToContainTextAsync("1 record changes");
        await visit.IsSound("change-preview");
        await page.Button("Change 1 record").ClickAsync();
        await page.Locator("#toasts").Shows().ToContainTextAsync("1 record changed.");
        Assert.Equal(Customers.Deals.Category.Commit, (await _office.Stored(_office.Hotels.Id)).Category);
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator("#toasts").Shows().ToContainTextAsync("Taken back");
        Assert.NotEqual(Customers.Deals.Category.Commit, (await _office.Stored(_office.Hotels.Id)).Category);
        visit.Faults.None();
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task A_list_stands_in_a_calendar_and_on_a_map(Look look)
    {
        await _office.OnTheMap();
        await using var visit = await _office.As(_office.Cast.Mara, look);
        var page = await visit.Go("/deals");
        await page.Locator(".list-menu > summary", new() { HasTextString = "Show as" }).ClickAsync();
        await page.Link("Calendar by Close date").ClickAsync();
        await page.Locator(".month h2").Shows().ToBeVisibleAsync();
        await page.Link("The next month").ClickAsync();
        await page.Locator(".month a", new() { HasTextString = "Filtration for 14 hotels" }).Shows().ToBeVisibleAsync();
        await visit.IsSound("calendar");
        await visit.Go("/customers?Show=Map");
        await page.Locator(".map .spot").First.Shows().ToBeVisibleAsync();
        await visit.IsSound("map");
        Assert.Equal(look.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task Tasks_are_narrowed_seen_in_a_calendar_and_moved_together(Look look)
    {
        foreach (var title in new[] { "Call the hotel", "Order samples" })
            await _office.Site.App.Saved(Activity.Task(new("deal", _office.Hotels.Id), _office.Cast.Mara.Id, new(title, _office.Cast.Mara.Id, Due.Day(new(2026, 11, 24), TimeZoneInfo.Utc)), null, _office.Site.App.Clock.GetUtcNow().UtcDateTime));
        await using var visit = await _office.As(_office.Cast.Mara, look);
        var page = await visit.Go("/tasks");
        await page.GetByText("Add a filter").ClickAsync();
        await page.GetByLabel("Show only those whose").SelectOptionAsync("about");
        await page.GetByLabel("Deal", new() { Exact = true }).CheckAsync();
        await page.Locator("#narrowing").GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await page.Locator(".list-top .chip").Shows().ToContainTextAsync("About what: Deal");
        await visit.IsSound("tasks-narrowed");

        await page.Locator(".list-menu > summary", new() { HasTextString = "Show as" }).ClickAsync();
        await page.Link("Calendar by Due").ClickAsync();
        await page.Locator(".month a", new() { HasTextString = "Order samples" }).Shows().ToBeVisibleAsync();
        await visit.IsSound("tasks-calendar");

        await page.GetByLabel("Choose Order samples").CheckAsync();
        await page.Locator(".list-top").GetByText("Change together").ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync("due");
        await page.Locator("#change-value input[name=Value]").FillAsync("2026-12-24");
        await page.Button("See what would change").ClickAsync();
        await page.Locator("#preview").Shows().ToContainTextAsync("1 record changes");
        await page.Button("Change 1 record").ClickAsync();
        await page.Locator("#toasts").Shows().ToContainTextAsync("1 record changed.");
        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 24)], await _office.DueDays());
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator("#toasts").Shows().ToContainTextAsync("Taken back");
        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 24)], await _office.DueDays());

        await page.Locator(".list-menu > summary", new() { HasTextString = "Calendar by Due" }).ClickAsync();
        await page.Link("Table").ClickAsync();
        await page.Locator("#task-list tbody").Shows().ToContainTextAsync("Order samples");
        await page.Locator("#columns-menu > summary").ClickAsync();
        await page.GetByLabel("Given by", new() { Exact = true }).CheckAsync();
        await page.Locator("#task-list thead").Shows().ToContainTextAsync("Given by");
        await page.Keyboard.PressAsync("Escape");
        await visit.IsSound("tasks-table");
        Assert.Equal(look.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        visit.Faults.None();
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task Activities_and_people_have_the_same_bar(Look look)
    {
        await _office.Site.App.Saved(Activity.Note(new("deal", _office.Hotels.Id), _office.Cast.Mara.Id, "<p>They want it by May</p>", _office.Site.App.Clock.GetUtcNow().UtcDateTime));
        await using var visit = await _office.As(_office.Cast.Mara, look);
        var page = await visit.Go("/activities?Where=kind:is:Note&Group=person&Show=Calendar");
        await page.Locator(".groups tbody").Shows().ToContainTextAsync("Mara Lindqvist");
        await page.Locator(".month a", new() { HasTextString = "They want it by May" }).Shows().ToBeVisibleAsync();
        await visit.IsSound("activities-bar");
        page = await visit.Go("/activities?Where=kind:is:Note&Show=Table");
        await page.Locator("#activity-list tbody").Shows().ToContainTextAsync("They want it by May");
        await page.GetByLabel("Choose They want it by May").CheckAsync();
        await visit.IsSound("activities-table");
        page = await visit.Go("/people?Where=name:begins:mara|function:is:Legal");
        await page.Locator(".list-top .chip").Shows().ToContainTextAsync("Name begins with mara or Function: Legal");
        await visit.IsSound("people-bar");
        Assert.Equal(look.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }
}
