using System.Text.Json;
using Onside.Platform.Data;

namespace Onside.Team.Activities;

// Slot: a feature puts its own events into a sentence. It gets all happenings of a page at once, so that names cost one statement.
// A kind nobody tells is told by its changed fields; a happening without a sentence is left out.
public interface ITells
{
    IReadOnlyCollection<string> Kinds { get; }

    Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened);
}

// Values of the sentence that are a Who or a Link are set off when shown.
public sealed record Told(FormattableString Sentence, string Icon = "circle-dot", bool IsHidden = false)
{
    public static readonly Told Nothing = new($"", IsHidden: true);
}

public sealed record Who(string Name)
{
    public override string ToString() => Name;
}

public sealed record Link(string Text, string Url)
{
    public override string ToString() => Text;
}

// The usual case: the event itself holds all that its sentence needs.
public sealed class Tells<TEvent>(string icon, Func<Who, TEvent, FormattableString> sentence) : ITells where TEvent : class
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(TEvent))];

    public Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Told>>(happened.Where(h => h.Read<TEvent>() is not null).ToDictionary(h => h.Id, h => new Told(sentence(h.Who, h.Read<TEvent>()!), icon)));
}

public static class TellsSetup
{
    // services.AddTells<DealWon>("trophy", (who, won) => $"{who} won this deal")
    public static void AddTells<TEvent>(this IServiceCollection services, string icon, Func<Who, TEvent, FormattableString> sentence) where TEvent : class =>
        services.AddSingleton<ITells>(new Tells<TEvent>(icon, sentence));

    // Only when it is one of these: an event of another kind could be read as one too.
    public static T? ReadAs<T>(this Happening happened) where T : class => happened.Kind == News.Kind(typeof(T)) ? happened.Read<T>() : null;

    public static T? Read<T>(this Happening happened) where T : class
    {
        try
        {
            return happened.Payload is null ? null : JsonSerializer.Deserialize<T>(happened.Payload);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
