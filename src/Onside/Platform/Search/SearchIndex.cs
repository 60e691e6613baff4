using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Platform.Search;

// The three questions of a search. Each reads a bounded piece of an index, however many records there are and however common their words.
public static class SearchIndex
{
    private const int MostBeginnings = 1000, MostCounted = 200, MostMeant = 1000;
    private const string End = "\uffff";

    // The words that begin with those asked, and for several words how many records have one, up to a few hundred of each kind.
    public static async Task<List<Beginning>> Beginnings(AppDb db, IReadOnlyList<string> asked, IReadOnlyList<string> kinds)
    {
        var sql = $$"""
            SELECT q.value AS "Asked", v."Word" AS "Word", CAST(0 AS bigint) AS "Records" FROM {{db.Rows(0, "q")}} CROSS JOIN search_vocabulary AS v
            WHERE v."Word" >= q.value AND v."Word" <= (SELECT r FROM (
                SELECT x."Word" AS r FROM search_vocabulary AS x WHERE x."Word" >= q.value AND x."Word" < q.value || {1} ORDER BY x."Word" LIMIT {2}) AS few ORDER BY r DESC LIMIT 1)
            UNION ALL
            SELECT q.value, '', (SELECT count(*) FROM (
                SELECT 1 FROM search_words AS x WHERE x."Kind" = k.value AND x."Word" >= q.value AND x."Word" < q.value || {1} LIMIT {3}) AS counted)
            FROM {{db.Rows(0, "q")}} CROSS JOIN {{db.Rows(4, "k")}}
            """;
        return await db.Database.SqlQuery<Beginning>(Statement(sql, db.List(asked), End, MostBeginnings / asked.Count, MostCounted, db.List(asked.Count > 1 ? kinds : []))).ToListAsync();
    }

    // The words of the vocabulary that begin with any of these, asked for one after the other: told apart by the statement, PostgreSQL would compare every word with each of them.
    public static async Task<List<string>> BeginningWithAny(AppDb db, IEnumerable<string> beginnings)
    {
        var sql = $$"""
            SELECT v."Word" AS "Value" FROM {{db.Rows(0, "q")}} CROSS JOIN search_vocabulary AS v
            WHERE v."Word" >= q.value AND v."Word" < q.value || {1} LIMIT {2}
            """;
        return [.. (await db.Database.SqlQuery<string>(Statement(sql, db.List(beginnings), End, MostMeant)).ToListAsync()).Distinct()];
    }

    // Of each kind and each of the words the latest records that have all the other words too, each of them tested once. Ids are in the order of time.
    public static async Task<List<Latest>> LatestOf(AppDb db, IReadOnlyList<string> kinds, IReadOnlyList<string> words, IReadOnlyList<AskedWord> others, int window, int most)
    {
        var values = new List<object> { db.List(kinds), db.List(words), window, most };
        var conditions = others.Select(other => Having(db, other, values)).ToList();
        var sql = $$"""
            SELECT k.value AS "Kind", w.value AS "Word", (SELECT {{db.Told("few.r")}} FROM (SELECT latest.r FROM (
                SELECT x."RecordId" AS r FROM search_words AS x WHERE x."Kind" = k.value AND x."Word" = w.value ORDER BY x."RecordId" DESC LIMIT {2}) AS latest
                WHERE {{All(conditions, "latest.r")}} LIMIT {3}) AS few) AS "Told"
            FROM {{db.Rows(0, "k")}} CROSS JOIN {{db.Rows(1, "w")}}
            """;
        return await db.Database.SqlQuery<Latest>(Statement(sql, [.. values])).ToListAsync();
    }

    // Every value is a parameter; only the names of lists differ between the databases.
    private static FormattableString Statement(string sql, params object[] values) => FormattableStringFactory.Create(sql, values);

    private static string All(List<Func<string, string>> conditions, string record) => conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", conditions.Select(condition => condition(record)));

    private static Func<string, string> Having(AppDb db, AskedWord word, List<object> values)
    {
        var (from, until, meant) = (values.Count, values.Count + 1, values.Count + 2);
        values.AddRange([word.Word, word.Word + End]);
        var condition = $"(y.\"Word\" >= {{{from}}} AND y.\"Word\" < {{{until}}})";
        if (word.Meant.Count > 0)
        {
            values.Add(db.List(word.Meant));
            condition = $"({condition} OR y.\"Word\" IN (SELECT o.value FROM {db.Rows(meant, "o")}))";
        }
        return record => $"EXISTS (SELECT 1 FROM search_words AS y WHERE y.\"RecordId\" = {record} AND {condition})";
    }

    public sealed record Latest(string Kind, string Word, string? Told)
    {
        public IEnumerable<Guid> Records => Told is null ? [] : Told.Split(',').Select(Guid.Parse);
    }

    public sealed record Beginning(string Asked, string Word, long Records);
}

// One of the words asked for: those of the vocabulary that begin so, how many records have one (not all are counted), and which words may have been meant.
public sealed record AskedWord(string Word, IReadOnlyList<string> Beginnings, long Records)
{
    public const int SlipsFrom = 5;

    public IReadOnlyList<string> Meant { get; init; } = [];

    // A word of five letters lost one.
    public bool MayBeMisspelt => Word.Length >= SlipsFrom - 1;

    public IEnumerable<string> Slips => MayBeMisspelt ? Misspellings.OneEditFrom(Word, Misspellings.Alphabet(Word)).Where(slip => Math.Max(slip.Length, Word.Length) >= SlipsFrom) : [];

    public double Answers(string word) => WordLikeness.Of(Word, word, Meant.Count > 0 ? SlipsFrom : int.MaxValue);
}
