using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

// What a program sends is read as strictly as a form, in every body there is.
public sealed class JsonTests : IAsyncLifetime
{
    // These ask for the password again before they look at anything.
    private static readonly string[] ForBrowsers = ["/me/", "/people/{id:guid}/link"];

    private World _world = null!;
    private List<(AppRoute Route, FormField Field, HttpClient By)> _fields = null!;

    public async Task InitializeAsync()
    {
        _world = await World.On(Engine.Sqlite);
        var (mara, ruth) = (_world.App.ProgramOf(_world.Cast.Mara), _world.App.ProgramOf(_world.Cast.Ruth));
        _fields = [.. from route in AppRoutes.Of(_world.App)
                      where route.Method == "POST" && !route.IsOpen && route.Body is not null && _world.Address(route) is not null
                      where !ForBrowsers.Any(own => route.Pattern.StartsWith(own, StringComparison.Ordinal))
                      from field in FormShape.Of(route.Body!)
                      select (route, field, route.Policy == "Administrators" ? ruth : mara)];
    }

    public Task DisposeAsync()
    {
        _world.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_choice_is_named_and_one_that_is_not_offered_is_refused_at_its_field()
    {
        var choices = _fields.Where(f => f.Field.Type.IsEnum).ToList();
        Assert.InRange(choices.Count, 10, 200);
        foreach (var (route, field, by) in choices)
            foreach (var wrong in new object[] { 99, 0, "99", "Nonsense", $"{Enum.GetNames(field.Type)[0]}, {Enum.GetNames(field.Type)[^1]}, Nonsense" })
                await Refused(by, route, field, wrong, "Choose one of the offered values.");
    }

    [Fact]
    public async Task A_text_is_cut_to_its_words_before_it_is_measured()
    {
        var texts = _fields.Where(f => f.Field is { IsPlain: true, IsVerbatim: false } && f.Field.Type == typeof(string)).ToList();
        Assert.InRange(texts.Count, 30, 500);
        foreach (var (route, field, by) in texts)
        {
            await Refused(by, route, field, new string('x', field.MostLetters + 1), $"This is too long: at most {field.MostLetters} characters.");
            await Refused(by, route, field, "\0", "This contains a character that cannot be stored.");
            await Refused(by, route, field, 5, "This is not a text.");
            var (_, told) = await Answer(by, route, field, new string(' ', 40) + new string('x', field.MostLetters) + new string('\t', 40));
            Assert.False(told.Contains("too long"), $"{route} {field.Name}: {told}");
        }
    }

    [Fact]
    public async Task Numbers_days_and_lists_that_are_none_are_told_at_their_field()
    {
        foreach (var (route, field, by) in _fields.Where(f => f.Field.Type == typeof(DateOnly)))
            await Refused(by, route, field, "tomorrow", "This is not a date.");
        foreach (var (route, field, by) in _fields.Where(f => f.Field.Type == typeof(int) || f.Field.Type == typeof(decimal) || f.Field.Type == typeof(long)))
            await Refused(by, route, field, "many", "This is not a number.");
        foreach (var (route, field, by) in _fields.Where(f => f.Field.Rows is not null))
        {
            await Refused(by, route, field, "none", "This is not a list.");
            var (status, told) = await Answer(by, route, field, new object?[] { null });
            Assert.True((int)status < 500, $"{route} {field.Name}: {told}");
        }
    }

    [Fact]
    public async Task A_name_is_kept_without_the_blanks_around_it()
    {
        using var made = await _world.App.ProgramOf(_world.Cast.Mara).Send("/customers", new { Name = "  Harbour Hotels 2 \t", Notes = "   " });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("Harbour Hotels 2", await _world.App.Db(db => db.Set<Account>().OrderByDescending(account => account.Id).Select(account => account.Name).FirstAsync()));
    }

    private async Task Refused(HttpClient by, AppRoute route, FormField field, object wrong, string sentence)
    {
        var (status, told) = await Answer(by, route, field, wrong);
        Assert.True(status == HttpStatusCode.UnprocessableEntity, $"{route} {field.Name} {wrong}: {status} {told}");
        using var problem = JsonDocument.Parse(told);
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty(field.Name, out var errors), $"{route} {field.Name} {wrong}: {told}");
        Assert.Equal(sentence, errors.ValueKind == JsonValueKind.Array ? errors[0].GetString() : errors.GetString());
    }

    private async Task<(HttpStatusCode Status, string Told)> Answer(HttpClient by, AppRoute route, FormField field, object? value)
    {
        var body = (Dictionary<string, object?>)_world.Body(route.Body);
        body[field.Name] = value;
        using var answer = await by.PostAsJsonAsync(_world.Address(route), body);
        return (answer.StatusCode, await answer.Text());
    }
}
