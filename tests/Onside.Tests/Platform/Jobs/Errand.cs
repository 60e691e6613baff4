using System.Collections.Concurrent;
using Onside.Platform.Data;
using Onside.Platform.Jobs;

namespace Onside.Tests.Platform.Jobs;

// Work that leaves a mark in the database and counts how often it was begun.
public sealed class Errand(AppDb db, Errands errands) : IOutboxKind
{
    public string Kind => "errand";

    public async Task Carry(OutboxItem item, CancellationToken cancel)
    {
        errands.Begun.Enqueue(item.Read<string>());
        await errands.Act(item);
        db.Add(new Mark($"errand {item.Sequence}", item.Read<string>()));
    }
}

public sealed class Errands
{
    public ConcurrentQueue<string> Begun { get; } = [];

    public Func<OutboxItem, Task> Act { get; set; } = _ => Task.CompletedTask;
}
