using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Platform.Words;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Words;

// A history tells changes by the names of fields, and so does a page that shows two versions: readers know none of the code's names.
public sealed partial class FieldNamesTests
{
    private static readonly Dictionary<string, string> German = WordFiles.Load()["de"];

    [Fact]
    public async Task Every_field_whose_changes_are_told_has_words_in_both_languages()
    {
        await using var app = new OnsideApp(Engine.Sqlite);
        var told = await app.Db(db => Task.FromResult(db.Model.GetEntityTypes().Where(IsTold).SelectMany(type => type.GetProperties().Where(IsTold).Select(property => property.Name)).Distinct().ToList()));

        Assert.InRange(told.Count, 60, 500);
        Assert.Contains("CloseOn", told);
        Assert.Equal("", string.Join('\n', told.SelectMany(Lacking)));
    }

    [Fact]
    public void Every_field_of_a_form_that_can_collide_has_words_in_both_languages()
    {
        var fields = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .Where(parameter => parameter.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Input<>))
            .Select(parameter => parameter.ParameterType.GetGenericArguments()[0]).Distinct().Where(form => form.GetProperty(nameof(Entity.Version)) is not null)
            .SelectMany(form => FormShape.Of(form).Where(field => field.IsPlain && field.Name != nameof(Entity.Version)).Select(field => field.Name)).Distinct().ToList();

        Assert.InRange(fields.Count, 30, 500);
        Assert.Equal("", string.Join('\n', fields.SelectMany(Lacking)));
    }

    [Fact]
    public void A_field_without_words_is_found()
    {
        Assert.Single(Lacking("SeatHeightMinor"), "SeatHeightMinor: seat height minor is no English");
        Assert.Single(Lacking("SeatHeight"), "SeatHeight: seat height has no German");
        Assert.Equal(["close date", "owner", "next step"], new[] { "CloseOn", "OwnerId", "NextStep" }.Select(FieldNames.English));
    }

    [Fact]
    public void A_name_stands_in_a_sentence_and_before_a_value()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(("nächster Schritt", "Nächster Schritt", "Abschlussdatum"), (FieldNames.Told("NextStep"), FieldNames.Heading("NextStep"), FieldNames.Told("CloseOn")));
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            Assert.Equal(("close date", "Close date"), (FieldNames.Told("CloseOn"), FieldNames.Heading("CloseOn")));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static bool IsTold(IReadOnlyEntityType type) => typeof(Entity).IsAssignableFrom(type.ClrType) && !typeof(IUnaudited).IsAssignableFrom(type.ClrType);

    private static bool IsTold(IReadOnlyProperty property) => property.Name != nameof(Entity.Version) && !property.IsPrimaryKey() && property.FindAnnotation(Mapping.Derived) is null;

    private static IEnumerable<string> Lacking(string field) =>
        CodeWord().IsMatch(FieldNames.English(field)) ? [$"{field}: {FieldNames.English(field)} is no English"]
        : German.ContainsKey(FieldNames.English(field)) ? [] : [$"{field}: {FieldNames.English(field)} has no German"];

    // What a name of the code ends in and no name that people use.
    [GeneratedRegex(@" (on|at|by|from|until|minor|milli|nanos|base|key|id)$")]
    private static partial Regex CodeWord();
}
