using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Platform.Data;

namespace Onside.Browser.Crawl;

// What somebody might type into every field there is: markup, a script's address, a turn of the reading direction, a word that never breaks.
public static class HostileText
{
    private const string Sentence = "\"><img src=x onerror=alert(1)>{{7*7}}<svg onload=alert(2)>\u202Eלאומשל Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    private const string Address = "javascript:alert(3)//";

    // Codes and marks of the program itself; a sort key is never shown.
    private static readonly string[] Codes = ["Currency", "Locale", "Zone", "Theme", "Kind", "Key", "Country", "Function", "Language", "StoredAs"];
    private static readonly string[] ShownOfPlatform = ["Session.Browser", "Token.Name", "PlatformChange.Before", "PlatformChange.After", "PlatformEvent.Payload"];

    // Text with marks is cleaned on its way in, so it is written by hand and not from below; where a notice leads is told by the program.
    private static readonly string[] Marked = ["Activity.Text", "Comment.Text", "Notice.Link"];

    public static string Of(int longest) => Sentence[..Math.Min(longest, Sentence.Length)];

    public static string Website => Address + Of(100);

    public static string Rich => $"<p>{Sentence}</p><script>alert(4)</script><p onclick=\"alert(5)\">{Sentence}</p><a href=\"{Address}\">{Sentence}</a>";

    // Below every rule of the forms: whatever stands in the database is shown as text.
    public static Task<int> FillEvery(AppDb db) => db.Transact(async () =>
    {
        var filled = 0;
        foreach (var column in db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(IsShown))
            filled += HoldsJson(column) ? await FillJson(db, column) : await Fill(db, column);
        return filled;
    });

    private static bool IsShown(IProperty column)
    {
        var name = $"{column.DeclaringType.ClrType.Name}.{column.Name}";
        var isPlatform = column.DeclaringType.ClrType.Namespace!.StartsWith("Onside.Platform", StringComparison.Ordinal);
        return IsText(column) && !column.IsKey() && !Codes.Any(code => column.Name.EndsWith(code, StringComparison.Ordinal))
            && !Marked.Contains(name) && (!isPlatform || ShownOfPlatform.Contains(name));
    }

    private static bool IsText(IProperty column) =>
        (column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType) == typeof(string) && !column.ClrType.IsEnum && Nullable.GetUnderlyingType(column.ClrType) is null && !column.IsPrimitiveCollection;

    private static bool HoldsJson(IProperty column) => column.ClrType != typeof(string) || column.Name is "Payload" or "Before" or "After" || (column.Name == "Said" && column.DeclaringType.ClrType == typeof(Onside.Team.Inbox.Notice));

    private static Task<int> Fill(AppDb db, IProperty column)
    {
        var text = column.Name == "Website" ? Website : Of(column.GetMaxLength() ?? 400);
        return db.Database.ExecuteSqlAsync(Sql($"UPDATE {Table(column)} SET \"{column.GetColumnName()}\" = {{0}}", text));
    }

    private static async Task<int> FillJson(AppDb db, IProperty column)
    {
        var (table, name) = (Table(column), column.GetColumnName());
        var known = await db.Database.SqlQuery<string>(Sql($"SELECT DISTINCT \"{name}\" AS \"Value\" FROM {table} WHERE \"{name}\" IS NOT NULL")).ToListAsync();
        foreach (var json in known)
            await db.Database.ExecuteSqlAsync(Sql($"UPDATE {table} SET \"{name}\" = {{0}} WHERE \"{name}\" = {{1}}", Spoilt(JsonNode.Parse(json), "")?.ToJsonString() ?? "null", json));
        return known.Count;
    }

    private static JsonNode? Spoilt(JsonNode? node, string name) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Spoilt(field.Value, field.Key)))),
        JsonArray items => new JsonArray([.. items.Select(item => Spoilt(item, name))]),
        JsonValue value when value.TryGetValue<string>(out var text) && IsWords(text) && !Codes.Any(code => name.EndsWith(code, StringComparison.Ordinal)) => Of(200),
        _ => node?.DeepClone(),
    };

    private static bool IsWords(string text) => !Guid.TryParse(text, out _) && !DateTime.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);

    // Names of tables and columns come from the model, values are parameters.
    private static FormattableString Sql(string statement, params object[] values) => FormattableStringFactory.Create(statement, values);

    private static string Table(IProperty column) => $"\"{column.DeclaringType.GetTableName()}\"";
}
