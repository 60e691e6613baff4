using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Platform.History;

namespace Onside.Platform.Data;

// Turns what the records of one save announced and changed into rows of the two logs.
public static class News
{
    public static Edition Write(AppDb db, IReadOnlyList<(Entity Subject, object Happened)> told, Guid? actor, DateTime at)
    {
        var edition = new Edition(db, actor, at);
        foreach (var (subject, happened) in told)
            edition.Tell(subject, happened);
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(IsAudited).ToList())
            edition.Tell(entry);
        foreach (var row in JoinedRow.Changed(db).ToList())
            edition.Tell(row);
        return edition;
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

    public static PlatformEvent Of(Entity subject, object happened, Guid? actor, DateTime at) => happened is IAbout about
        ? Event(about.SubjectKind, about.SubjectId, null, Kind(happened.GetType()), actor, at, happened)
        : Event(Kind(subject.GetType()), subject.Id, (subject as IPart)?.WholeId, Kind(happened.GetType()), actor, at, happened);

    // What nobody announced: created, changed, deleted.
    public static PlatformEvent Plain(Entity subject, string verb, Guid? actor, DateTime at) => Plain(subject.GetType(), subject.Id, (subject as IPart)?.WholeId, verb, actor, at);

    public static PlatformEvent Plain(Type type, Guid id, Guid? whole, string verb, Guid? actor, DateTime at) => Event(Kind(type), id, whole, $"{Kind(type)}-{verb}", actor, at);

    // The fields that are told when they change, outside a change tracker.
    public static object?[] Fields(AppDb db, Entity subject) => [.. Told(db, subject).Select(property => property.GetGetter().GetClrValue(subject))];

    public static IEnumerable<(string Name, string? Before, string? After)> Differences(AppDb db, Entity subject, object?[] before) =>
        Told(db, subject).Zip(before, Fields(db, subject)).Where(field => !Equals(field.Second, field.Third))
            .Select(field => (field.First.Name, Text(field.Second), Text(field.Third)));

    public static string? Text(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType());

    internal static bool IsTold(PropertyEntry property) => IsTold(property.Metadata) && !Equals(property.OriginalValue, property.CurrentValue);

    internal static string Verb(EntityEntry<Entity> entry) => entry.State switch
    {
        EntityState.Added => "created",
        EntityState.Deleted => "removed",
        _ when entry.Property(e => e.DeletedAt) is { IsModified: true } deleted => deleted.CurrentValue is null ? "restored" : "deleted",
        _ => "changed",
    };

    private static IEnumerable<IProperty> Told(AppDb db, Entity subject) => db.Model.FindEntityType(subject.GetType())!.GetProperties().Where(IsTold);

    private static bool IsAudited(EntityEntry<Entity> entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is not IUnaudited;

    private static bool IsTold(IReadOnlyPropertyBase property) => property.Name is not nameof(Entity.Version) && property.FindAnnotation(Mapping.Derived) is null;

    private static PlatformEvent Event(string subjectKind, Guid id, Guid? whole, string kind, Guid? actor, DateTime at, object? happened = null) => new()
    {
        At = at, ActorId = actor, Kind = kind, SubjectKind = subjectKind, SubjectId = id, WholeId = whole,
        UndoesId = (happened as Undone)?.EventId, Payload = happened is null ? null : JsonSerializer.Serialize(happened, happened.GetType()),
    };
}

// A record whose changes follow from another record's: not told again in the logs.
public interface IUnaudited;
