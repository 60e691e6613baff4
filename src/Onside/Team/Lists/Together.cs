using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// Says something of many records in one act: each by itself, so that one that refuses stays as it is and the others go on.
public sealed class Together(AppDb db, Listing listing, OneOfMany one, Me me, Memory memory, IServiceProvider services)
{
    public const int Most = 500;

    public Task<Ground> Ground() => listing.Ground();

    public async Task<IReadOnlyList<IListChange>> Changes(ListKind list) =>
        list.MayChange(me) ? [.. list.Changeable(await listing.Columns(list.Fields))] : throw new Refusal($"You may not do this. Ask an administrator for the right to it.", 403);

    // One more than can be changed at once is all that has to be known.
    public async Task<int> Count(ListKind list, string asked, IReadOnlyCollection<Guid> ids) => (await list.Ids(asked, ids, services, Most + 1)).Count;

    public async Task<ChangeMany.Changed> Change(ListKind list, ChangeMany.Form form, bool isTrial)
    {
        var change = (await Changes(list)).FirstOrDefault(known => known.Key.Equals(form.Field, StringComparison.OrdinalIgnoreCase))
            ?? throw new Invalid([new(nameof(form.Field), $"Choose one of the offered values.")], []);
        var ground = await Ground();
        var value = await Changing.Read(change, form.Value, ground);
        var ids = await list.Ids(form.List ?? "", form.Ids, services, Most + 1);
        if (ids.Count > Most)
            throw new Refusal($"At most {Most:N0} records are changed at once. Narrow the list, or choose some of its rows.");
        if (ids.Count == 0)
            throw new Refusal($"There is nothing to change: the list is empty, or its records are gone.");
        var to = (await change.Choices(ground)).FirstOrDefault(choice => choice.Value == value)?.Text ?? (change.Shape == Shape.Day && value is not null ? DayWords.Of(value) : value);
        return await Change(list, change, value, to, ids, ground, isTrial);
    }

    private async Task<ChangeMany.Changed> Change(ListKind list, IListChange change, string? value, string? to, IReadOnlyList<Guid> ids, Ground ground, bool isTrial)
    {
        var told = new ChangeMany.Changed(list.Kind, change.Key, change.Name, to, [], [], [], db.Act.Begin());
        var called = (await change.Choices(ground)).ToDictionary(choice => choice.Value, choice => choice.Text);
        try
        {
            await db.Transact(async () =>
            {
                foreach (var id in ids)
                    await Change(list, change, id, value, ground, told, from => called.GetValueOrDefault(from) ?? (change.Shape == Shape.Day ? DayWords.Of(from) : from));
                if (isTrial)
                    throw new Trial();
            });
        }
        catch (Trial)
        {
            // Nothing of it is kept.
        }
        if (!isTrial)
            memory.Forget();
        return isTrial || told.Rows.Count == 0 ? told with { Act = null } : told;
    }

    private async Task Change(ListKind list, IListChange change, Guid id, string? value, Ground ground, ChangeMany.Changed told, Func<string, string> called)
    {
        var (name, before, changes) = ("", default(string), false);
        var refused = await one.Try(async () =>
        {
            await list.Tell(change, id, value, ground, (record, said) => (name, before) = (record, said));
            changes = db.ChangeTracker.HasChanges();
        });
        if (refused is not null)
            told.Left.Add(new(id, name, Say(refused.Sentence)));
        else if (changes)
            told.Rows.Add(new(id, name, before is null ? null : called(before)));
        else
            told.Same.Add(new(id, name));
    }

    private sealed class Trial : Exception;
}
