using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Platform.Demo;

// Fills an empty database with the demo company, all of it or nothing.
public sealed class DemoCommand(Marks marks, Addresses addresses, Doors doors, TimeProvider clock) : ICommand
{
    private const ulong Seed = 20_070_501;

    private readonly Option<DateOnly?> _asOf = new("--as-of") { Description = "The day the history leads up to (default: today)", HelpName = "DATE" };
    private readonly Option<bool> _big = new("--big") { Description = "A company large enough to measure: 50,000 deals, 500,000 activities" };
    private readonly Option<int> _times = new("--times") { Description = "With --big: so many times as large", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };

    public string Name => "demo";

    public string Description => "Fills an empty database with the demo company.";

    public IEnumerable<Symbol> Takes => [_asOf, _big, _times];

    public async Task<int> Run(Call call)
    {
        var scale = new DemoScale(call.Value(_big), Math.Clamp(call.Value(_times), 1, 100));
        if (await marks.Of(Marks.Demo, call.Cancel) is { } known)
            return Known(call, Tale.Read(known), scale);
        if (!addresses.IsOnlyHere)
            throw new Refusal($"Onside is served to others here, and people of the demo company sign in without a password. Choose another database with --data or --database.");
        var (db, watch) = (call.Use<AppDb>(), Stopwatch.StartNew());
        var day = new DemoDay(call.Value(_asOf) ?? clock.Today(TimeZoneInfo.Utc));
        if (await Tables.FirstInUse(db, call.Cancel) is { } table)
            throw new Refusal($"This database has records already (in {table}): the demo company only moves into an empty one. Choose another with --data or --database.");
        var story = new DemoStory(db, Seed, day, scale);
        await db.Transact(async () =>
        {
            await story.Tell(call.Scope.GetServices<IDemoPart>());
            await Marks.Put(db, Marks.Demo, new Tale(day.AsOf, scale).ToString());
            await db.SaveChangesAsync(call.Cancel);
        }, call.Cancel);
        await Statistics.Refresh(db);
        Forget(call.Scope);
        return call.Output.Done(new { asOf = day.AsOf, seconds = Math.Round(watch.Elapsed.TotalSeconds, 1), counts = story.Counts },
            [$"The demo company is here as of {day.AsOf:yyyy-MM-dd}, after {watch.Elapsed.TotalSeconds:0.0} s.",
            .. story.Counts.Select(count => (FormattableString)$"  {count.Value,9:N0} {count.Key}")]);
    }

    // Started again it is simply there; another one is not put on top of it.
    private int Known(Call call, Tale known, DemoScale scale)
    {
        if (known.Scale != scale || (call.Value(_asOf) ?? known.AsOf) != known.AsOf)
            throw new Refusal($"This database holds another demo company already, as of {known.AsOf:yyyy-MM-dd}. Choose an empty one with --data or --database.");
        return call.Output.Done(new { asOf = known.AsOf, isKnown = true }, $"The demo company is here already, as of {known.AsOf:yyyy-MM-dd}.");
    }

    private void Forget(IServiceProvider scope)
    {
        foreach (var kept in scope.GetServices<Kept>())
            kept.Forget();
        doors.Forget();
    }

    // What the mark on the database says.
    private sealed record Tale(DateOnly AsOf, DemoScale Scale)
    {
        public static Tale Read(string mark) => mark.Split(' ') is var words && words.Length == 3
            ? new(DateOnly.ParseExact(words[0], "O", CultureInfo.InvariantCulture), new(words[1] == "big", int.Parse(words[2], CultureInfo.InvariantCulture)))
            : throw new Refusal($"This database is marked as a demo that this version does not know. Choose an empty one with --data or --database.");

        public override string ToString() => $"{AsOf:O} {(Scale.IsBig ? "big" : "usual")} {Scale.Times.ToString(CultureInfo.InvariantCulture)}";
    }
}
