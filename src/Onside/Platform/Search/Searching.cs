using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science;

namespace Onside.Platform.Search;

// One search over everything: candidates from the table of words, seen with the rights of the person who asks, the best first.
public sealed class Searching(AppDb db, Me me, IEnumerable<IFindable> findables, IEnumerable<INearness> nearness, Opened opened, TimeProvider clock)
{
    private const int MostAsked = 6, Enough = 5, MostExpanded = 48, MostMeant = 24;
    private const int Seen = 60, SeenByFew = 600, LookedThrough = 1500;

    public IEnumerable<IFindable> Kinds => findables;

    public async Task<Findings> For(string? asked, string? kind, int most)
    {
        var words = TextFolding.Words(asked).Distinct().OrderByDescending(word => word.Any(char.IsDigit)).ThenByDescending(word => word.Length).Take(MostAsked).ToList();
        if (words.Count == 0)
            return new(words, []);
        var kinds = findables.Where(one => kind is null || one.Kind == kind).Select(one => one.Kind).ToList();
        var weighed = await Weigh(words, kinds);
        var found = Few(await Candidates(weighed, kinds));
        if (found.Sum(one => one.Count()) < Enough && await Meant(weighed) is { } meant)
            (weighed, found) = (meant, Few(await Candidates(meant, kinds)));
        var recent = (await opened.Of(db, me.Id)).Where(one => kind is null || one.Kind == kind).ToList();
        var hits = await Visible(found, recent);
        return await Ranked(weighed, hits, found, [.. recent.Select(one => one.RecordId)], most);
    }

    // What I opened last, as far as I still may see it.
    public async Task<IReadOnlyList<Hit>> Recent(int most)
    {
        var recent = (await opened.Of(db, me.Id)).Take(most).ToList();
        var hits = (await Visible(Few([]), recent)).ToDictionary(hit => hit.Id);
        return [.. recent.Where(one => hits.ContainsKey(one.RecordId)).Select(one => hits[one.RecordId])];
    }

    private async Task<List<AskedWord>> Weigh(List<string> words, List<string> kinds)
    {
        var rows = await SearchIndex.Beginnings(db, words, kinds);
        return [.. words.Select(word => new AskedWord(word, Nearest(word, rows.Where(row => row.Asked == word && row.Word.Length > 0)), rows.Where(row => row.Asked == word).Sum(row => row.Records)))];
    }

    private static List<string> Nearest(string word, IEnumerable<SearchIndex.Beginning> rows) =>
        [.. rows.Select(row => row.Word).OrderByDescending(known => WordLikeness.Of(word, known, int.MaxValue)).ThenBy(known => known, StringComparer.Ordinal).Take(MostExpanded)];

    // The words that may have been meant, where one could have been mistyped.
    private async Task<List<AskedWord>?> Meant(List<AskedWord> asked)
    {
        var slips = asked.SelectMany(word => word.Slips).Distinct().ToList();
        var known = slips.Count == 0 ? [] : await SearchIndex.BeginningWithAny(db, slips);
        if (known.Count == 0)
            return null;
        return [.. asked.Select(word => !word.MayBeMisspelt ? word : word with
        {
            Meant = [.. known.Select(meant => (Word: meant, Fits: WordLikeness.Of(word.Word, meant, AskedWord.SlipsFrom))).Where(meant => meant.Fits is > 0 and < 0.7)
                .OrderByDescending(meant => meant.Fits).ThenBy(meant => meant.Word.Length).ThenBy(meant => meant.Word, StringComparer.Ordinal).Take(MostMeant).Select(meant => meant.Word)],
        })];
    }

    // The rarest word leads; the others are looked for in the records that it has. Who sees only a part looks further back.
    private async Task<List<SearchIndex.Latest>> Candidates(List<AskedWord> asked, List<string> kinds)
    {
        var lead = asked.OrderBy(word => word.Records == 0 ? long.MaxValue : word.Records).ThenByDescending(word => word.Word.Length).First();
        List<string> words = [.. lead.Beginnings, .. lead.Meant];
        if (words.Count == 0 || asked.Any(word => word.Beginnings.Count + word.Meant.Count == 0))
            return [];
        var most = me.SeesEverything ? Math.Max(2 * Seen / words.Count, 8) : Math.Max(2 * SeenByFew / words.Count, 40);
        var window = asked.Count == 1 ? most : Math.Max(most, LookedThrough / words.Count);
        return await SearchIndex.LatestOf(db, kinds, words, [.. asked.Where(word => word != lead)], window, most);
    }

    // As many of each kind as are looked at: the nearest words first, then the latest.
    private ILookup<string, Guid> Few(List<SearchIndex.Latest> found)
    {
        var most = me.SeesEverything ? Seen : SeenByFew;
        return found.GroupBy(word => word.Kind).SelectMany(kind => kind.GroupBy(latest => latest.Word.Length).OrderBy(same => same.Key).SelectMany(same => same.SelectMany(latest => latest.Records).OrderDescending()).Distinct().Take(most).Select(id => (kind.Key, id)))
            .ToLookup(one => one.Key, one => one.id);
    }

    // Each kind is asked once, also for what the others hang on.
    private async Task<List<Hit>> Visible(ILookup<string, Guid> found, List<OpenedRecord> recent)
    {
        var (seen, hanging) = (new Dictionary<Subject, Hit>(), new List<Hit>());
        var wanted = found.SelectMany(kind => kind.Select(id => new Subject(kind.Key, id))).Concat(recent.Select(one => new Subject(one.Kind, one.RecordId))).ToHashSet();
        foreach (var findable in findables.Where(one => one.HangsOnOthers))
            hanging.AddRange(await Ask(findable, wanted));
        var needed = wanted.Concat(hanging.Where(hit => hit.On is not null).Select(hit => hit.On!.Value)).ToHashSet();
        foreach (var findable in findables.Where(one => !one.HangsOnOthers))
            foreach (var hit in await Ask(findable, needed))
                seen[new(hit.Kind, hit.Id)] = hit;
        return [.. seen.Where(one => wanted.Contains(one.Key)).Select(one => one.Value), .. hanging.Select(hit => Placed(hit, seen)).OfType<Hit>()];
    }

    private static async Task<IReadOnlyList<Hit>> Ask(IFindable findable, HashSet<Subject> wanted)
    {
        var ids = wanted.Where(one => one.Kind == findable.Kind).Select(one => one.Id).ToList();
        return ids.Count == 0 ? [] : await findable.Seen(ids);
    }

    private static Hit? Placed(Hit hit, Dictionary<Subject, Hit> seen) =>
        hit.On is { } on && seen.TryGetValue(on, out var subject) ? hit with { Detail = subject.Name } : hit.IsMine ? hit : null;

    private async Task<Findings> Ranked(List<AskedWord> asked, List<Hit> hits, ILookup<string, Guid> found, List<Guid> recent, int most)
    {
        var near = new HashSet<Guid>();
        foreach (var one in nearness)
            near.UnionWith(await one.Near(me.Id));
        var ranking = new Ranking(asked, me.Id, near, recent, clock.Now());
        var candidates = found.SelectMany(kind => kind).ToHashSet();
        return new([.. asked.Select(word => word.Word)],
        [
            .. hits.Select(hit => (Hit: hit, Score: ranking.Of(hit, candidates.Contains(hit.Id)))).Where(one => one.Score is not null)
                .OrderByDescending(one => one.Score).ThenByDescending(one => one.Hit.TouchedAt).ThenBy(one => one.Hit.Id).Take(most).Select(one => one.Hit),
        ]);
    }
}

// The words that were asked for, folded, and what was found.
public sealed record Findings(IReadOnlyList<string> Words, IReadOnlyList<Hit> Hits);
