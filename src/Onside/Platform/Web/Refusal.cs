namespace Onside.Platform.Web;

// A rule said no. The sentence is for the person who clicked; its values stay apart so that it can be translated.
public class Refusal(FormattableString sentence, int status = 422, object? details = null) : Exception(FormattableString.Invariant(sentence))
{
    public FormattableString Sentence => sentence;
    public int Status => status;

    // What the next step needs (who is missing, how to ask), as a member of problem+json and a fragment of its own.
    public object? Details => details;

    public static Refusal NotFound() => new($"There is nothing here that you may see.", 404);
}
