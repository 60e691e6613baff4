using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Onside.Platform.Data;

// Turns what the records of one save announced and changed into rows of the two logs.
public static class News
{
    public static void Write(AppDb db, IReadOnlyList<(Entity Subject, object Happened)> told, Guid? actor, DateTime at)
    {
        var firsts = new Dictionary<Guid, Guid>();
        foreach (var (subject, happened) in told)
        {
            var row = Of(subject, happened, actor, at);
            firsts.TryAdd(subject.Id, row.Id);
            db.Add(row);
        }
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(IsAudited).ToList())
            WriteChanges(db, entry, firsts, actor, at);
    }

    public static string Kind(Type type)
    {
        var kind = new StringBuilder();
        foreach (var letter in type.Name)
        {
            if (char.IsUpper(letter) && kind.Length > 0)
                kind.Append('-');
            kind.Append(char.ToLowerInvariant(letter));
        }
        return kind.ToString();
    }

    public static PlatformEvent Of(Entity subject, object happened, Guid? actor, DateTime at)
    {
        var (kind, payload) = (Kind(happened.GetType()), JsonSerializer.Serialize(happened, happened.GetType()));
        return happened is IAbout about ? Event(about.SubjectKind, about.SubjectId, kind, payload, actor, at) : Event(subject, kind, payload, actor, at);
    }

    // What nobody announced: created, changed, deleted.
    public static PlatformEvent Plain(Entity subject, string verb, Guid? actor, DateTime at) => Event(subject, $"{Kind(subject.GetType())}-{verb}", null, actor, at);

    // The fields that are told when they change, outside a change tracker.
    public static object?[] Fields(AppDb db, Entity subject) => [.. Told(db, subject).Select(property => property.GetGetter().GetClrValue(subject))];

    public static IEnumerable<(string Name, string? Before, string? After)> Differences(AppDb db, Entity subject, object?[] before) =>
        Told(db, subject).Zip(before, Fields(db, subject)).Where(field => !Equals(field.Second, field.Third))
            .Select(field => (field.First.Name, Text(field.Second), Text(field.Third)));

    private static IEnumerable<IProperty> Told(AppDb db, Entity subject) => db.Model.FindEntityType(subject.GetType())!.GetProperties().Where(IsTold);

    private static bool IsAudited(EntityEntry<Entity> entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is not IUnaudited;

    private static void WriteChanges(AppDb db, EntityEntry<Entity> entry, Dictionary<Guid, Guid> firsts, Guid? actor, DateTime at)
    {
        var kind = Kind(entry.Metadata.ClrType);
        if (!firsts.TryGetValue(entry.Entity.Id, out var eventId))
        {
            var row = Plain(entry.Entity, Verb(entry), actor, at);
            eventId = row.Id;
            db.Add(row);
        }
        if (entry.State != EntityState.Modified)
            return;
        foreach (var property in entry.Properties.Where(p => p.IsModified && IsTold(p)))
            db.Add(new PlatformChange
            {
                EventId = eventId, RecordKind = kind, RecordId = entry.Entity.Id, Field = property.Metadata.Name,
                Before = Text(property.OriginalValue), After = Text(property.CurrentValue),
            });
    }

    private static bool IsTold(PropertyEntry property) => IsTold(property.Metadata) && !Equals(property.OriginalValue, property.CurrentValue);

    private static bool IsTold(IReadOnlyPropertyBase property) => property.Name is not nameof(Entity.Version) && property.FindAnnotation(Mapping.Derived) is null;

    private static string Verb(EntityEntry<Entity> entry) => entry.State switch
    {
        EntityState.Added => "created",
        EntityState.Deleted => "removed",
        _ when entry.Property(e => e.DeletedAt) is { IsModified: true } deleted => deleted.CurrentValue is null ? "restored" : "deleted",
        _ => "changed",
    };

    private static PlatformEvent Event(Entity subject, string kind, string? payload, Guid? actor, DateTime at) =>
        Event(Kind(subject.GetType()), subject.Id, kind, payload, actor, at);

    private static PlatformEvent Event(string subjectKind, Guid subjectId, string kind, string? payload, Guid? actor, DateTime at) => new()
    {
        At = at, ActorId = actor, Kind = kind, SubjectKind = subjectKind, SubjectId = subjectId, Payload = payload,
    };

    private static string? Text(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType());
}

// A record whose changes follow from another record's: not told again in the logs.
public interface IUnaudited;
