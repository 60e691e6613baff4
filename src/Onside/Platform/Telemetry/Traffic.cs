namespace Onside.Platform.Telemetry;

// What the last minutes were like, as this process saw them.
public sealed record Traffic(IReadOnlyList<RouteTraffic> Routes, long Answered, long Refused, long Failed, double? Median, double? Most, QueueTraffic Writers, PoolTraffic? Pool)
{
    public const double Usual = 0.5, Slow = 0.95;

    public static Traffic Of(Measured measured, Active active) => measured.Read(families =>
    {
        Family Named(string name) => families.First(family => family.Known.As == name);
        var requests = Named(Instruments.Requests).Series.Select(series => (series.Key, Total: series.Value.Recent!.Total())).Where(series => series.Total.Count > 0).ToList();
        var answered = requests.Where(request => request.Key.Third == Instruments.Answered).Aggregate(RecentTotal.None, (all, one) => all + one.Total);
        long Sum(string outcome) => requests.Where(request => request.Key.Third == outcome).Sum(request => request.Total.Count);
        return new Traffic([.. Routed(requests, active)], answered.Count, Sum(Instruments.Refused), Sum(Instruments.Failed), answered.At(Usual), answered.At(Slow),
            QueueTraffic.Of(Named(Instruments.WriterWait), Named(Instruments.WriterRefused)), PoolTraffic.Of(Named(Instruments.Connections), Named(Instruments.MostConnections)));
    });

    // The slowest first; times are those of answers, failures and refusals are counted apart.
    private static IEnumerable<RouteTraffic> Routed(IEnumerable<(LabelValues Key, RecentTotal Total)> requests, Active active) =>
        from request in requests
        group request by (Method: request.Key.First!, Route: request.Key.Second!) into route
        let outcomes = route.ToDictionary(request => request.Key.Third!, request => request.Total)
        let answered = outcomes.GetValueOrDefault(Instruments.Answered, RecentTotal.None)
        let slow = answered.At(Slow)
        orderby slow ?? 0 descending, route.Key.Route, route.Key.Method
        select new RouteTraffic(route.Key.Method, route.Key.Route, answered.Count, Count(outcomes, Instruments.Refused), Count(outcomes, Instruments.Failed), answered.At(Usual), slow, active.Of(route.Key.Route));

    private static long Count(Dictionary<string, RecentTotal> outcomes, string outcome) => outcomes.TryGetValue(outcome, out var total) ? total.Count : 0;
}

// In seconds.
public sealed record RouteTraffic(string Method, string Route, long Answered, long Refused, long Failed, double? Median, double? Most, long Active);

// Turns at the writer gate.
public sealed record QueueTraffic(long Turns, double? Most, long Refused)
{
    public static QueueTraffic Of(Family wait, Family refused)
    {
        var waited = wait.Series.Aggregate(RecentTotal.None, (all, one) => all + one.Value.Recent!.Total());
        return new(waited.Count, waited.At(Traffic.Slow), (long)refused.Series.Sum(series => series.Value.Recent!.Total().Sum));
    }
}

// Connections to PostgreSQL.
public sealed record PoolTraffic(long Used, long Most)
{
    public static PoolTraffic? Of(Family connections, Family most)
    {
        long Ours(Family family, string? state = null) => (long)family.Series.Where(series => series.Key.First == Instruments.Pool && (state is null || series.Key.Second == state)).Sum(series => series.Value.Read().Sum);
        return Ours(most) is > 0 and var all ? new(Ours(connections, "used"), all) : null;
    }
}
