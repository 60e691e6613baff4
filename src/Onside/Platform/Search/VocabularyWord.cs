using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Platform.Search;

// Every word that some record was ever found by, once: what words begin so, and which was meant, is asked here and not among all records.
public class VocabularyWord(string word)
{
    public string Word { get; private set; } = word;
}

public class VocabularyTable : IEntityTypeConfiguration<VocabularyWord>
{
    public void Configure(EntityTypeBuilder<VocabularyWord> word)
    {
        word.ToTable("search_vocabulary");
        word.HasKey(w => w.Word);
        word.Property(w => w.Word).HasMaxLength(60).SortsByBytes();
    }
}

// Words that are in the vocabulary for sure: it only grows, so a save of known words asks nothing.
public sealed class KnownWords : IDbTransactionInterceptor
{
    private const int Most = 200_000;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<DbContext, List<string>> _written = [];

    // In the saving transaction; they are known when it has been committed.
    public Task Keep(AppDb db) => Keep(db, db.ChangeTracker.Entries<SearchWord>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Word));

    // Words that are written past the change tracker.
    public async Task Keep(AppDb db, IEnumerable<string> words)
    {
        var unknown = new SortedSet<string>(words.Where(word => !_known.ContainsKey(word)), StringComparer.Ordinal);
        if (unknown.Count == 0)
            return;
        await Bulk.AddMissing(db, unknown.Select(word => new VocabularyWord(word)));
        _written.GetOrCreateValue(db).AddRange(unknown);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && _written.TryGetValue(db, out var words))
        {
            _written.Remove(db);
            if (_known.Count > Most)
                _known.Clear();
            words.ForEach(word => _known[word] = true);
        }
        return Task.CompletedTask;
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Forget(eventData);

    // What was written before it stays written; it is only asked for once more.
    public Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default) => Forget(eventData);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) => Forget(eventData);

    private Task Forget(TransactionEventData happened)
    {
        if (happened.Context is { } db)
            _written.Remove(db);
        return Task.CompletedTask;
    }
}
