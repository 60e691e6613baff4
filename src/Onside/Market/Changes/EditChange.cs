using System.ComponentModel.DataAnnotations;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Changes;

public static class EditChange
{
    public static async Task<Fragment<ChangeFactsForm, WriteChange.View>> Get(Guid id, AppDb db, Kept<Vocabulary> words) => new(await WriteChange.Form(id, ChangeForm.From(await db.Set<MarketChange>().Known(id)), db, words));

    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<ChangeForm> input, AppDb db, Kept<Vocabulary> words, ShowChange.Reading reading, Me me, TimeProvider clock)
    {
        var (change, form) = (await db.Set<MarketChange>().Known(id), input.Valid());
        if (form.Version is { } seen && seen != change.Version)
            throw Conflict.Between(ChangeForm.From(change), form, change.Version);
        change.Describe(await form.Facts(input, db, await words.Current(), clock.Today(me.Zone), change));
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Saved.", db.UndoUrl(), Target: "#market-change"));
    }
}

// It is dealt with: what was done about it.
public static class CloseChange
{
    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<Form> input, AppDb db, ShowChange.Reading reading, Me me, TimeProvider clock)
    {
        var (change, form) = (await db.Set<MarketChange>().Known(id), input.Valid());
        change.Close(form.Ending!, me.Id, clock.Now());
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Dealt with. No deal shows it any more.", db.UndoUrl(), Target: "#market-change"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what was done about it."), MaxLength(MarketChange.LongestText)]
        public string? Ending { get; set; }
    }
}

public static class ReopenChange
{
    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<Nothing> _, AppDb db, ShowChange.Reading reading)
    {
        (await db.Set<MarketChange>().Known(id)).OpenAgain();
        await db.SaveChangesAsync();
        return await reading.After(id, new($"It is open again.", db.UndoUrl(), Target: "#market-change"));
    }
}
