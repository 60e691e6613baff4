using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Health;

public static class HealthWords
{
    private const double Thousand = 1024;

    public static FormattableString Bytes(long bytes) => bytes switch
    {
        < 1 << 20 => $"{bytes / Thousand:N0} kB",
        < 1 << 30 => $"{bytes / Thousand / Thousand:N0} MB",
        < 1L << 40 => $"{bytes / Thousand / Thousand / Thousand:N1} GB",
        _ => $"{bytes / Thousand / Thousand / Thousand / Thousand:N1} TB",
    };

    // How long somebody waits: two figures are enough.
    public static FormattableString Wait(double seconds) => seconds switch
    {
        < 0.001 => $"less than 1 ms",
        < 0.9995 => $"{seconds * 1000:N0} ms",
        < 60 => $"{seconds:N1} s",
        _ => Age(seconds),
    };

    public static FormattableString Age(double seconds) => seconds switch
    {
        < 60 => Many((long)seconds, $"1 second", $"{(long)seconds:N0} seconds"),
        < 3600 => Many((long)(seconds / 60), $"1 minute", $"{(long)(seconds / 60):N0} minutes"),
        < 86400 => Many((long)(seconds / 3600), $"1 hour", $"{(long)(seconds / 3600):N0} hours"),
        _ => Many((long)(seconds / 86400), $"1 day", $"{(long)(seconds / 86400):N0} days"),
    };

    public static FormattableString Of(State state) => state switch
    {
        State.Fine => $"fine",
        State.WorthALook => $"worth a look",
        _ => $"act now",
    };

    public static Tone Tone(State state) => state switch
    {
        State.Fine => Shared.Ui.Tone.Good,
        State.WorthALook => Shared.Ui.Tone.Warn,
        _ => Shared.Ui.Tone.Bad,
    };

    public static string Icon(string key) => key switch
    {
        "database" => "database",
        "disk" => "archive",
        "log" => "layers",
        "machine" => "monitor",
        "answers" => "zap",
        "saving" => "save",
        "connections" => "plug",
        "outbox" => "send",
        "jobs" => "clock",
        "backup" => "shield-check",
        _ => "radar",
    };

    public static FormattableString Whole(IReadOnlyCollection<Sign> signs)
    {
        var (urgent, odd) = (signs.Count(sign => sign.State == State.ActNow), signs.Count(sign => sign.State == State.WorthALook));
        return urgent > 0 ? Many(urgent, $"1 thing needs you now.", $"{urgent:N0} things need you now.")
            : odd > 0 ? Many(odd, $"1 thing is worth a look.", $"{odd:N0} things are worth a look.")
            : $"All is well. Nothing needs you.";
    }
}
