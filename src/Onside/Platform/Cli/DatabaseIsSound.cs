using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Cli;

// The database's own view of its health.
public sealed class DatabaseIsSound(AppDb db, Store store) : IVerifies
{
    public FormattableString Claim => $"The database is sound: pages, indexes, keys and references";

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel) => store.IsSqlite
        ? [.. from line in (await db.Plainly("PRAGMA integrity_check", cancel)).Concat(await db.Plainly("PRAGMA foreign_key_check", cancel)) where line != "ok" select (FormattableString)$"{line}"]
        : [.. from index in await db.Plainly("SELECT indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT indisvalid AND c.relnamespace = current_schema()::regnamespace", cancel) select (FormattableString)$"The index {index} is not valid.",
            .. from constraint in await db.Plainly("SELECT conname || ' ' || conrelid::regclass FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace", cancel) select (FormattableString)$"The constraint {constraint} was never validated."];
}

public sealed class ChangesHaveTheirEvent(AppDb db) : IVerifies
{
    public FormattableString Claim => $"Every kept change belongs to an event";

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel) =>
        [.. (await db.Set<PlatformChange>().Where(change => !db.Set<PlatformEvent>().Any(happened => happened.Id == change.EventId)).Select(change => new { change.RecordKind, change.RecordId, change.Field }).Take(100).ToListAsync(cancel))
            .Select(change => (FormattableString)$"A change of {change.Field} of {change.RecordKind} {change.RecordId} belongs to no event.")];
}
