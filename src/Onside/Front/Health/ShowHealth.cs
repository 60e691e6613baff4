using Onside.Platform.Data;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Health;

// How this installation is, in sentences that an administrator can act upon. The part that changes asks for itself anew.
public static class ShowHealth
{
    private const int MostRoutes = 12;

    public static async Task<Page<HealthPage, View>> Get(Vitals vitals, Measured measured, Active active, Store store, IEnumerable<OtlpExport> exports, CancellationToken cancel) =>
        new(Read(await vitals.Look(cancel), vitals.Started, Traffic.Of(measured, active), store, exports));

    public static async Task<Fragment<HealthBody, View>> Now(Vitals vitals, Measured measured, Active active, Store store, IEnumerable<OtlpExport> exports, CancellationToken cancel) =>
        new(Read(await vitals.Look(cancel), vitals.Started, Traffic.Of(measured, active), store, exports));

    private static View Read(Signs signs, DateTime started, Traffic traffic, Store store, IEnumerable<OtlpExport> exports)
    {
        List<Sign> told =
        [
            .. MachineSigns.Of(signs, store, MachineLoad.Now()), .. TrafficSigns.Of(traffic, store.IsSqlite),
            .. signs.Database is { } database ? WorkSigns.Of(database, signs.At) : [], .. exports.Select(export => WorkSigns.Sending(export, signs.At)),
        ];
        var version = typeof(ShowHealth).Assembly.GetName().Version!.ToString(3);
        return new(told.Max(sign => sign.State), Say(HealthWords.Whole(told)), signs.At, started, version, [.. told.OrderByDescending(sign => sign.State)], [.. traffic.Routes.Take(MostRoutes)], signs);
    }

    public record View(State State, string Sentence, DateTime At, DateTime Since, string Version, IReadOnlyList<Sign> Signs, IReadOnlyList<RouteTraffic> Routes, Signs Measured) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Health"), "settings", (Say($"Settings"), "/settings"));
    }
}
