namespace Onside.Shared.Ui;

public enum Tone
{
    Plain,
    Good,
    Warn,
    Bad,
    Info,
}

public static class Tones
{
    public static string? Class(this Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Info => "info",
        _ => null,
    };

    // Never colour alone: a tone always has its shape.
    public static string? Icon(this Tone tone) => tone switch
    {
        Tone.Good => "circle-check",
        Tone.Warn => "triangle-alert",
        Tone.Bad => "circle-alert",
        Tone.Info => "info",
        _ => null,
    };
}
