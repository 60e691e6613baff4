using static Onside.Platform.Words.Words;

namespace Onside.Front.Health;

public enum State
{
    Fine,
    WorthALook,
    ActNow,
}

// One thing that is looked at: how it is, in a sentence, and what to do about it.
public sealed record Sign(string Key, State State, string Name, string Sentence, string? Advice)
{
    public static Sign Fine(string key, FormattableString name, FormattableString sentence) => new(key, State.Fine, Say(name), Say(sentence), null);

    public static Sign Of(State state, string key, FormattableString name, FormattableString sentence, FormattableString advice) =>
        new(key, state, Say(name), Say(sentence), state == State.Fine ? null : Say(advice));
}
