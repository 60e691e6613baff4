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
    public async Task Keep(AppDb db)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in db.ChangeTracker.Entries<SearchWord>())
            if (entry.State == EntityState.Added && !_known.ContainsKey(entry.Entity.Word))
                unknown.Add(entry.Entity.Word);
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

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) => Forget(eventData);

    private Task Forget(TransactionEventData happened)
    {
        if (happened.Context is { } db)
            _written.Remove(db);
        return Task.CompletedTask;
    }
}
