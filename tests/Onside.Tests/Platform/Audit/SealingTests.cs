using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Audit;
using Onside.Platform.Data;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Audit;

// The log is sealed behind those who write it; whoever changes it afterwards is named.
public abstract class SealingTests(Engine engine) : DealTests(engine)
{
    private const string Holds = "holds  The log is whole";

    [Fact]
    public async Task An_honest_history_is_whole_and_the_age_of_what_is_not_sealed_is_told()
    {
        await Live();
        Assert.Contains("nothing is waiting", await Verify());
        await Cast.Deal("Ward dispensers");
        App.Clock.Advance(TimeSpan.FromSeconds(7));
        var said = await Verify();
        Assert.Contains(Holds, said);
        Assert.Contains("not sealed yet: 1, the oldest since 7 s", said);
        await Seal();
        Assert.Contains("nothing is waiting", await Verify());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Whoever_turns_a_letter_of_the_content_is_named()
    {
        await Live();
        var row = await App.Db(db => db.Set<PlatformChange>().Where(change => change.Field == "Name").Select(change => new { change.Sequence, change.After }).FirstAsync());
        await Attack($"UPDATE platform_changes SET \"After\" = '{row.After!.Replace('W', 'V')}' WHERE \"Sequence\" = {row.Sequence}");
        await Named($"Row {row.Sequence} of platform_changes was changed after it was sealed.");
    }

    [Fact]
    public async Task Whoever_makes_it_somebody_elses_deed_is_named()
    {
        await Live();
        var row = await EventOf("deal-opened");
        await Attack($"UPDATE platform_events SET \"Kind\" = 'deal-won' WHERE \"Sequence\" = {row}");
        await Named($"Row {row} of platform_events was changed after it was sealed.");
    }

    [Fact]
    public async Task Whoever_deletes_a_row_is_named()
    {
        await Live();
        var row = await EventOf("deal-moved");
        await Attack($"DELETE FROM platform_events WHERE \"Sequence\" = {row}");
        await Named($"Row {row} of platform_events is missing: it was deleted after it was sealed.");
    }

    [Fact]
    public async Task Whoever_puts_rows_in_another_order_is_named()
    {
        await Live();
        var (one, other) = (await EventOf("deal-opened"), await EventOf("deal-moved"));
        foreach (var (from, to) in new[] { (one, -1L), (other, one), (-1L, other) })
            await Attack($"UPDATE platform_events SET \"Sequence\" = {to} WHERE \"Sequence\" = {from}");
        await Named($"Row {Math.Min(one, other)} of platform_events is out of order: it holds what was sealed as row {Math.Max(one, other)}.");
    }

    [Fact]
    public async Task Whoever_slips_a_row_in_is_named()
    {
        await Live();
        var row = await EventOf("deal-moved");
        await Attack($"UPDATE platform_events SET \"Sequence\" = -7 WHERE \"Sequence\" = {row}");
        var said = await Verify();
        Assert.Contains($"Row {row} of platform_events is missing", said);
        Assert.Contains("Row -7 of platform_events was added: it stands before the newest seal, and no seal knows it.", said);
    }

    [Fact]
    public async Task Whoever_cuts_the_newest_rows_off_together_with_their_seals_is_named()
    {
        await Live();
        await Cast.Deal("A deal that shall never have been");
        await Seal();
        var (last, cut) = await App.Db(async db => (await db.Set<Seal>().MaxAsync(seal => seal.Number), await db.Set<PlatformEvent>().MaxAsync(e => e.Sequence)));
        await Attack($"DELETE FROM platform_seals WHERE \"Number\" = {last}");
        await Attack($"DELETE FROM platform_events WHERE \"Sequence\" = {cut}");
        await Named($"The log is truncated: audit-heads.jsonl knows {last} seals, the database has {last - 1}.");

        // Sealing on over the cut does not hide it.
        await Cast.Deal("Business as usual");
        await Seal();
        await Named($"Seal {last} is not the one that was anchored in audit-heads.jsonl");
    }

    [Fact]
    public async Task Whoever_changes_takes_or_rewrites_a_seal_is_named()
    {
        await Live();
        await Cast.Deal("Ward dispensers");
        await Seal();
        await Attack("UPDATE platform_seals SET \"LastEvent\" = \"LastEvent\" + 1 WHERE \"Number\" = 1");
        await Named("Seal 1 was changed after it was made.");
        await Attack("DELETE FROM platform_seals WHERE \"Number\" = 1");
        await Named("Seal 1 is missing: it was deleted.");
    }

    [Fact]
    public async Task Without_the_heads_nobody_can_tell_and_it_says_so()
    {
        await Live();
        File.Delete(Heads.File);
        await Named("audit-heads.jsonl is missing or empty");
    }

    [Fact]
    public async Task A_crash_between_the_database_and_the_file_or_in_the_middle_of_a_line_is_harmless()
    {
        await Live();
        await File.WriteAllTextAsync(Heads.File, "{\"number\":1,\"at\":\"2026-11-");
        await Seal();
        Assert.Contains(Holds, await Verify());
        Assert.Equal(await App.Db(db => db.Set<Seal>().MaxAsync(seal => seal.Number)), Heads.Last());
        Assert.Equal(Heads.Last(), Heads.Read().Max(line => line.Number));
    }

    [Fact]
    public async Task Many_sealers_at_once_make_one_chain()
    {
        for (var i = 0; i < 5; i++)
            await Cast.Deal($"Deal {i}");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Seal()));
        await Seal();
        Assert.Contains(Holds, await Verify());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task What_was_passed_over_is_sealed_when_its_transaction_commits_after_all()
    {
        await Live();
        await Cast.Deal("Committed first");
        var last = await App.Db(db => db.Set<PlatformEvent>().MaxAsync(e => e.Sequence));
        await Attack($"UPDATE platform_events SET \"Sequence\" = {last + 3} WHERE \"Sequence\" = {last}");
        await Seal();
        Assert.Equal([(last, last + 2)], await Gaps());
        Assert.Contains(Holds, await Verify());

        var late = await Cast.Deal("Had its number before, committed after");
        await Attack($"UPDATE platform_events SET \"Sequence\" = {last + 1} WHERE \"Sequence\" = {await Opened(late.Id)}");
        Assert.Contains(Holds, await Verify());
        await Seal();
        Assert.Equal([(last, last), (last + 2, last + 2)], await Gaps());
        Assert.Contains(Holds, await Verify());
        await Attack($"UPDATE platform_events SET \"Kind\" = 'deal-lost' WHERE \"Sequence\" = {last + 1}");
        await Named($"Row {last + 1} of platform_events was changed after it was sealed.");
    }

    [Fact]
    public async Task A_gap_as_wide_as_an_import_that_was_taken_back_is_filled_like_a_narrow_one()
    {
        await Live();
        await Cast.Deal("Committed first");
        var last = await App.Db(db => db.Set<PlatformEvent>().MaxAsync(e => e.Sequence));
        await Attack($"UPDATE platform_events SET \"Sequence\" = {last + 5000} WHERE \"Sequence\" = {last}");
        await Seal();
        var late = await Cast.Deal("Had its number before, committed after");
        await Attack($"UPDATE platform_events SET \"Sequence\" = {last + 2500} WHERE \"Sequence\" = {await Opened(late.Id)}");
        await Seal();
        Assert.Equal([(last, last + 2499), (last + 2501, last + 4999)], (await Gaps()).Where(gap => gap.Item1 < last + 5000));
        Assert.Contains(Holds, await Verify());
    }

    [Fact]
    public async Task A_gap_is_closed_after_a_day()
    {
        await Live();
        await Cast.Deal("Committed first");
        var last = await App.Db(db => db.Set<PlatformEvent>().MaxAsync(e => e.Sequence));
        await Attack($"UPDATE platform_events SET \"Sequence\" = {last + 3} WHERE \"Sequence\" = {last}");
        await Seal();
        App.Clock.Advance(TimeSpan.FromDays(1.1));
        var late = await Cast.Deal("Too late to be true");
        await Attack($"UPDATE platform_events SET \"Sequence\" = {last + 9} WHERE \"Sequence\" = {await Opened(late.Id)}");
        await Seal();
        Assert.DoesNotContain((last, last + 2), await Gaps());
        await Attack($"UPDATE platform_events SET \"Sequence\" = {last + 1} WHERE \"Sequence\" = {last + 9}");
        Assert.Contains($"Row {last + 1} of platform_events was added", await Verify());
    }

    [Fact]
    public async Task Erased_content_keeps_the_chain_whole_and_only_an_erasure_on_record_counts_as_one()
    {
        var deal = await Live();
        await App.Db(async db =>
        {
            await Erasure.Of(db, "deal", deal, Cast.Ruth.Id, App.Clock.Now());
            return 0;
        });
        Assert.DoesNotContain("Ward", string.Join("", await App.Db(db => db.Set<PlatformChange>().Where(change => change.RecordId == deal).Select(change => change.After).ToListAsync())));
        Assert.Contains(Holds, await Verify());
        await Seal();
        Assert.Contains(Holds, await Verify());

        var other = await Cast.Deal("Ward dispensers");
        await Seal();
        await App.Db(async db =>
        {
            await Erasure.Of(db, "deal", other.Id, Cast.Ruth.Id, App.Clock.Now());
            return await db.Set<PlatformEvent>().Where(e => e.Kind == Erasure.Kind && e.SubjectId == other.Id).ExecuteDeleteAsync();
        });
        Assert.Contains("was emptied, and no erasure is on record.", await Verify());
    }

    private Heads Heads => App.Services.GetRequiredService<Heads>();

    // A deal that is opened, moved and renamed; two seals.
    private async Task<Guid> Live()
    {
        var mara = App.ProgramOf(Cast.Mara);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Seal();
        await mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id });
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward filtration" });
        await Seal();
        return deal.Id;
    }

    private Task<long> EventOf(string kind) => App.Db(db => db.Set<PlatformEvent>().Where(e => e.Kind == kind).Select(e => e.Sequence).FirstAsync());

    private Task<long> Opened(Guid deal) => App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == deal).Select(e => e.Sequence).SingleAsync());

    private Task<bool> Seal() => App.In(async scope =>
    {
        await scope.GetRequiredService<Sealer>().SealAll();
        return true;
    });

    private async Task<List<(long, long)>> Gaps() =>
        [.. (await App.Db(db => db.Set<SealGap>().Where(gap => gap.Log == LogName.Events).OrderBy(gap => gap.First).ToListAsync())).Select(gap => (gap.First, gap.Last))];

    private Task<int> Attack(string sql) => App.Db(db => db.Database.ExecuteSqlRawAsync(sql));

    private async Task<string> Verify() => (await App.Types("verify")).Said;

    private async Task Named(string sentence)
    {
        var said = await Verify();
        Assert.Contains("WRONG  The log is whole", said);
        Assert.Equal(sentence, said[said.IndexOf("WRONG  The log", StringComparison.Ordinal)..].Split('\n')[1].Trim()[..sentence.Length]);
    }
}

public sealed class SealingOnSqlite() : SealingTests(Engine.Sqlite);

public sealed class SealingOnPostgres() : SealingTests(Engine.Postgres);
