using Onside.Platform.Telemetry;
using static Onside.Front.Health.HealthWords;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Health;

// How people were served in the last minutes.
public static class TrafficSigns
{
    private const double SlowAnswer = 1, SlowTurn = 0.5, Crowded = 0.8;
    private const int ManyFailed = 5, Enough = 20;

    public static IEnumerable<Sign> Of(Traffic traffic, bool hasGate)
    {
        yield return Answers(traffic);
        if (hasGate)
            yield return Saving(traffic.Writers);
        else if (traffic.Pool is { } pool)
            yield return Connections(pool);
    }

    private static Sign Answers(Traffic traffic)
    {
        var all = traffic.Answered + traffic.Refused + traffic.Failed;
        if (traffic.Failed > 0)
            return Sign.Of(traffic.Failed >= ManyFailed && traffic.Failed * 100 >= all ? State.ActNow : State.WorthALook, "answers", $"Answers",
                Many(traffic.Failed, $"1 request of {all:N0} failed in the last five minutes.", $"{traffic.Failed:N0} requests of {all:N0} failed in the last five minutes."),
                $"The log has the cause of each, beside the reference that its page showed.");
        return traffic is { Median: { } median, Most: { } most }
            ? Sign.Of(most > SlowAnswer && traffic.Answered >= Enough ? State.WorthALook : State.Fine, "answers", $"Answers", $"Answers in the last five minutes: {traffic.Answered:N0}. Half came within {Wait(median)}, 19 of 20 within {Wait(most)}.",
                $"That is slow. The table below shows what takes so long.")
            : Sign.Fine("answers", $"Answers", $"Nobody was answered in the last five minutes.");
    }

    private static Sign Saving(QueueTraffic writers)
    {
        FormattableString advice = $"Look for a large import or a job that runs now. If it stays so: on PostgreSQL many can save at once.";
        return writers.Refused > 0
            ? Sign.Of(State.ActNow, "saving", $"Saving", $"Turned away in the last five minutes, because others took too long: {writers.Refused:N0}.", advice)
            : writers.Most is { } most
                ? Sign.Of(most > SlowTurn && writers.Turns >= Enough ? State.WorthALook : State.Fine, "saving", $"Saving", $"Saves in the last five minutes: {writers.Turns:N0}. 19 of 20 waited {Wait(most)} at most for their turn.", advice)
                : Sign.Fine("saving", $"Saving", $"Nothing was saved in the last five minutes.");
    }

    private static Sign Connections(PoolTraffic pool) =>
        Sign.Of(pool.Used >= pool.Most * Crowded ? State.WorthALook : State.Fine, "connections", $"Connections", $"{pool.Used:N0} of {pool.Most:N0} connections to PostgreSQL are in use.",
            $"When all are in use, people wait. Allow more with Maximum Pool Size in the connection string, or look below for what is slow.");
}
